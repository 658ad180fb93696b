/** One calculation that a rules engine can be asked too: is this machine specified by 3B001.f.1? */

import type { Contestant, Served } from './rates.ts';

const MACHINE = { wavelengthNm: 193, numericalAperture: 1.35, dedicatedChuckOverlayNm: 1.4 };
const JSON_BODY = { 'Content-Type': 'application/json' };

/** Our `classify`, with every reason, and the engine's bare yes or no. */
export function classifyContestants(ours: Served, engine: Served): Contestant[] {
  return [
    {
      name: 'json-rules-engine behind Express, one machine',
      server: engine,
      paths: ['/classify'],
      headers: JSON_BODY,
      body: JSON.stringify(MACHINE),
    },
    {
      name: 'classify, one machine',
      server: ours,
      paths: ['/api/v1/classify'],
      headers: JSON_BODY,
      body: JSON.stringify({ measures: ['us-2023-11-3b001-f1'], equipment: { ...MACHINE, immersion: true } }),
    },
  ];
}
