/** The invented industry with a measure on machines whose two numbers can be moved, and questions on it. */

import type { ChartQuestion } from '../../src/charts/index.ts';
import { resolveScenario } from '../../src/model/index.ts';
import type { Catalogue, Criterion, Measure, ScenarioInput } from '../../src/model/index.ts';
import { CATALOGUE, catalogue, measure, range, scanner } from '../support/invented.ts';

const TESTED: Criterion = {
  at: '§9',
  all_of: [
    {
      term: 'minimum_resolvable_feature',
      k_factor: 0.25,
      at_most: 45,
      unit: 'nm',
      at: '§9.1',
      adjustable: [
        {
          threshold: 'mrf-nm',
          bound: 'at_most',
          from: 10,
          to: 120,
          step: 1,
          label: 'minimum resolvable feature',
        },
        { threshold: 'k-factor', bound: 'k_factor', from: 0.2, to: 0.7, step: 0.01, label: 'K factor' },
      ],
    },
    {
      quantity: 'dedicatedChuckOverlayNm',
      at_most: 2,
      unit: 'nm',
      at: '§9.2',
      adjustable: [
        {
          threshold: 'dco-nm',
          bound: 'at_most',
          from: 0.5,
          to: 10,
          step: 0.05,
          label: 'dedicated chuck overlay',
        },
      ],
    },
  ],
};

/** A measure on machines with two thresholds that can be moved at once. */
export const OPTICAL: Measure = measure('xa-optical', {
  shortTitle: 'the optical measure',
  tests: 'equipment',
  specifies: TESTED,
});

/** The invented industry with that measure, and machines whose overlay is known, a range, or not. */
export const INDUSTRY: Catalogue = catalogue({
  measures: [...CATALOGUE.measures, OPTICAL],
  equipment: [
    ...CATALOGUE.equipment,
    scanner('loom-fine', 'arf-immersion', 1.5),
    scanner('loom-plain', 'arf-immersion', 4),
    scanner('loom-broad', 'arf-immersion', null, { dedicatedChuckOverlayNm: range(1, 3) }),
    scanner('spindle-short', 'euv', 1, { maker: 'spinner' }),
  ],
});

const DAY = '2026-11-22';

export function question(
  input: ScenarioInput,
  more: Partial<ChartQuestion> = {},
  of: Catalogue = INDUSTRY,
): ChartQuestion {
  const scenario = resolveScenario(of, input, DAY);
  return { scenario, foundries: ['arbor', 'brine'], node: 'brine-5', threshold: null, second: null, ...more };
}
