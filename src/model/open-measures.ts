/** Measures whose reach or outcome leaves machines open, named among what an undetermined result is missing. */

import type { MachineAvailability } from './availability.ts';
import { AVAILABILITY } from './missing-figures.ts';
import type { Production } from './production.ts';

/** The measures that leave a machine open, as they stand among what is missing: whether they reach it, or apply at all. */
export function openMeasures({ links }: MachineAvailability): string[] {
  return links.flatMap((link) => {
    if (link.effect !== 'undetermined') return [];
    return [`${link.reach === 'undetermined' ? 'reach' : 'outcome'} of ${link.measure}`];
  });
}

/** What is missing, with the measures that leave machines open in place of the machines: first those, then figures. */
export function withOpenMeasures(
  production: Production,
  measuresOf: (machine: string) => readonly string[],
): Production {
  const measures = new Set<string>();
  const figures: string[] = [];
  for (const name of production.missing) {
    if (!name.startsWith(AVAILABILITY)) figures.push(name);
    else for (const measure of measuresOf(name.slice(AVAILABILITY.length))) measures.add(measure);
  }
  return measures.size === 0 ? production : { ...production, missing: [...measures, ...figures] };
}
