/** Parameters and fields of bodies as rows of a table: name, meaning, what it takes, its default, an example. */

import { outputSchema } from '../api/description/components.ts';
import type { JsonObject } from '../api/description/components.ts';
import { isObject, takesText } from '../api/description/takes.ts';
import type { ParameterTable } from '../params/parameter.ts';

export interface ParameterRow {
  readonly name: string;
  readonly about: string;
  readonly takes: string;
  readonly usual: string;
  readonly example: string;
}

/** `Default: …` closes the text of a parameter that has one; the table has a column for it. */
function parted(text: string): { readonly about: string; readonly usual: string } {
  const [about = '', usual = ''] = text.split(/\s*Default: /);
  return { about, usual: usual.replace(/\.$/, '') };
}

export function parameterRows(table: ParameterTable): ParameterRow[] {
  return Object.entries(table).map(([name, { schema, about, example, required }]) => ({
    name: name.endsWith('.') ? `${name}…` : name,
    ...parted(about),
    ...(required ? { usual: 'required' } : {}),
    takes: takesText(outputSchema(schema), ', comma-separated'),
    example: name.endsWith('.') ? name + example : `${name}=${example}`,
  }));
}

/** The fields of a body, from its JSON Schema. */
export function fieldRows(schema: JsonObject): ParameterRow[] {
  const fields = isObject(schema['properties']) ? schema['properties'] : {};
  const required: unknown = schema['required'];
  return Object.entries(fields).flatMap(([name, of]): ParameterRow[] => {
    if (!isObject(of)) return [];
    const { description } = of;
    const text = parted(typeof description === 'string' ? description : '');
    const usual = Array.isArray(required) && required.includes(name) ? 'required' : text.usual;
    return [{ name, about: text.about, usual, takes: takesText(of, ''), example: '' }];
  });
}
