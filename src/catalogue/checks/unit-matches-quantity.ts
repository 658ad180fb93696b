import { NODE_FIGURES } from '../../model/index.ts';
import type { Unit } from '../../model/index.ts';
import { QUANTITIES } from '../../model/quantity.ts';
import type { Check, Finding } from './check.ts';
import { figuresIn, mappingsIn, recordsOf } from './check.ts';

const UNIT_OF: Readonly<Record<string, Unit>> = {
  ...Object.fromEntries(Object.entries(NODE_FIGURES).map(([key, { unit }]) => [key, unit])),
  pitchNm: 'nm',
  wavelengthNm: 'nm',
  numericalAperture: 'ratio',
  resolutionNm: 'nm',
  dedicatedChuckOverlayNm: 'nm',
  matchedMachineOverlayNm: 'nm',
  throughputWph: 'wafers/hour',
};

/** A figure in another unit would be compared as if it were in this one. */
export const unitMatchesQuantity: Check = {
  name: 'unit-matches-quantity',
  description: 'A figure and a criterion carry the unit of their quantity.',
  needs: [],
  check: ({ catalogue }) =>
    recordsOf(catalogue).flatMap(({ kind, id, record }) => {
      const findings: Finding[] = [];
      for (const { path, figure } of figuresIn(record)) {
        const key = [...path].reverse().find((part) => typeof part === 'string' && part in UNIT_OF);
        const unit = key === undefined ? undefined : UNIT_OF[key];
        if (unit !== undefined && figure.unit !== unit) {
          const message = `${String(key)} is in "${figure.unit}"; its unit is "${unit}"`;
          findings.push({ kind, id, path: [...path, 'unit'], message });
        }
      }
      for (const { path, mapping } of kind === 'measures' ? mappingsIn(record) : []) {
        const quantity = mapping['quantity'] as keyof typeof QUANTITIES | undefined;
        const unit =
          quantity === undefined ? ('term' in mapping ? 'nm' : undefined) : QUANTITIES[quantity].unit;
        if (unit !== undefined && mapping['unit'] !== unit) {
          const message = `${quantity ?? 'minimum_resolvable_feature'} is tested in "${String(mapping['unit'])}"; its unit is "${unit}"`;
          findings.push({ kind, id, path: [...path, 'unit'], message });
        }
      }
      return findings;
    }),
};
