import { ATTRIBUTES, nearest, walk } from '../../model/index.ts';
import type { AttributeKey, Catalogue } from '../../model/index.ts';
import type { Check, Finding } from './check.ts';

/** The values an attribute may be tested for; null where any would do. */
function allowedFor(catalogue: Catalogue, attribute: AttributeKey): readonly string[] | null {
  if (attribute === 'model') return catalogue.equipment.map((machine) => machine.id);
  return ATTRIBUTES[attribute].values;
}

/** A misspelt value would never match, and change what a rule says without a word. */
export const attributeValueKnown: Check = {
  name: 'attribute-value-known',
  description: 'Every value in is_one_of is one that the attribute can have.',
  needs: ['equipment'],
  check: ({ catalogue }) =>
    catalogue.measures.flatMap(({ id, specifies }): Finding[] =>
      [...(specifies ? walk(specifies) : [])].flatMap((criterion) => {
        if (!('attribute' in criterion)) return [];
        const allowed = allowedFor(catalogue, criterion.attribute);
        return criterion.is_one_of
          .filter((value) => allowed !== null && !allowed.includes(value))
          .map((value): Finding => {
            const near = nearest(value, allowed ?? []);
            const hint = near === null ? '' : `; did you mean "${near}"?`;
            const message = `${criterion.attribute} cannot be "${value}"${hint}`;
            return { kind: 'measures', id, path: ['specifies'], message };
          });
      }),
    ),
};
