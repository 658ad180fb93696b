/** Machines in a scenario: what each measure specifies, what is left to one node, what else a line needs, what capacity remains. */

import { byId, centralOf, isGap, SCANNER_CLASSES } from '../model/index.ts';
import type {
  Assessment,
  Catalogue,
  Equipment,
  EquipmentResult,
  NodeResult,
  RatioRange,
  ScannerClass,
} from '../model/index.ts';
import { countText, listText, numberText } from './numbers.ts';
import { CLASS_WORDS, TRANSISTOR_WORDS } from './words.ts';
import { machineOf } from './scenario-lookup.ts';
import { AVAILABILITY_WORDS, linksText } from './scenario-access.ts';
import { machineName, machineNames, placeLabel } from './scenario-names.ts';
import { quietly, said } from './scenario-rows.ts';
import type { Cell, Row } from './scenario-rows.ts';

interface Kind {
  readonly of: ScannerClass;
  readonly label: string;
  readonly machines: readonly Equipment[];
}

function aperture(machine: Equipment): number | null {
  return isGap(machine.numericalAperture) ? null : centralOf(machine.numericalAperture);
}

/** Scanners by class; immersion and other classes of several apertures have their finest apart, which limits tell apart first. */
function kindsOf(catalogue: Catalogue): Kind[] {
  return SCANNER_CLASSES.flatMap((of): Kind[] => {
    const machines = catalogue.equipment.filter((machine) => machine.class === of);
    if (machines.length === 0) return [];
    const apertures = machines.flatMap((machine) => aperture(machine) ?? []);
    const finest = Math.max(...apertures);
    const fine = machines.filter((machine) => aperture(machine) === finest);
    const rest = machines.filter((machine) => aperture(machine) !== finest);
    const name = CLASS_WORDS[of];
    if (rest.length === 0 || fine.length === 0 || of !== 'arf-immersion')
      return [{ of, label: name, machines }];
    return [
      { of, label: `${name} at NA ${numberText(finest)}`, machines: fine },
      { of, label: `${name} at a lower NA`, machines: rest },
    ];
  });
}

function outcomesUnder(rows: readonly EquipmentResult[], measure: string): Map<string, string> {
  return new Map(
    rows.flatMap((row) => {
      const test = row.tests.find((entry) => entry.measure === measure);
      return test ? [[row.equipment, test.outcome] as const] : [];
    }),
  );
}

export const SPECIFIED_HEADS = ['Class', 'Specified', 'Which'] as const;

export interface SpecifiedBy {
  readonly summary: string;
  readonly rows: readonly Row[];
}

/** How many machines of each class a measure specifies; null where it tests no equipment. */
export function specifiedBy(
  catalogue: Catalogue,
  assessment: Assessment,
  measure: string,
): SpecifiedBy | null {
  const outcomes = outcomesUnder(assessment.equipment, measure);
  if (outcomes.size === 0) return null;
  const all = [...outcomes.values()];
  const specified = all.filter((outcome) => outcome === 'specified').length;
  const open = all.filter((outcome) => outcome === 'undetermined').length;
  const kinds = kindsOf(catalogue).map(({ label, machines }) => {
    const inside = machines.filter(({ id }) => outcomes.get(id) === 'specified');
    const unclear = machines.filter(({ id }) => outcomes.get(id) === 'undetermined');
    return { label, machines, inside, unclear };
  });
  const lead = kinds
    .filter(({ label, inside }) => inside.length > 0 || label.includes(' at NA '))
    .map(({ label, machines, inside }) => {
      const many =
        inside.length === machines.length
          ? `all ${String(machines.length)}`
          : inside.length === 0
            ? `none of ${String(machines.length)}`
            : `${String(inside.length)} of ${String(machines.length)}`;
      return `${many} ${label}`;
    });
  const undetermined = open === 0 ? '' : `; ${String(open)} undetermined`;
  return {
    summary: `specifies ${String(specified)} of ${String(all.length)} scanners: ${listText(lead)}${undetermined}`,
    rows: kinds.map(({ label, machines, inside, unclear }): Row => [
      said(label),
      said(`${String(inside.length)} of ${String(machines.length)}`),
      [
        { text: inside.length === 0 ? 'none' : machineNames(inside.map(({ name }) => name)) },
        ...quietly(
          unclear.length === 0 ? '' : `undetermined: ${machineNames(unclear.map(({ name }) => name))}`,
        ),
      ],
    ]),
  };
}

export const AVAILABLE_HEADS = ['Class', 'Availability', 'Machines', 'Because'] as const;

/** Machines by class and by what decides whether the node may have them. */
export function availableRows(catalogue: Catalogue, result: NodeResult): Row[] {
  const entries = result.equipment.flatMap((entry) => {
    const machine = machineOf(catalogue, entry.equipment);
    return machine ? [{ entry, machine }] : [];
  });
  return [...SCANNER_CLASSES].reverse().flatMap((of) => {
    const groups = new Map<string, { word: string; why: string; names: string[] }>();
    for (const { entry, machine } of entries) {
      if (machine.class !== of) continue;
      const why = linksText(catalogue, entry);
      const key = `${entry.availability} ${why}`;
      const group = groups.get(key) ?? { word: AVAILABILITY_WORDS[entry.availability], why, names: [] };
      group.names.push(
        machine.maturity === 'in-series' ? machine.name : `${machine.name} (${machine.maturity})`,
      );
      groups.set(key, group);
    }
    return [...groups.values()].map(({ word, why, names }): Row => [
      said(CLASS_WORDS[of]),
      said(word),
      [{ text: machineNames(names) }, ...quietly(countText(names.length, 'machine'))],
      said(why === '' ? 'nothing in play keeps it away' : why),
    ]);
  });
}

export const REQUIRED_HEADS = ['Equipment', 'Needed for', 'Suppliers on record', 'Left'] as const;

/** Equipment other than scanners that logic lines need, those without a supplier left first. */
export function requiredRows(catalogue: Catalogue, assessment: Assessment): Row[] {
  return [...assessment.requiredClasses]
    .sort((a, b) => Number(b.lost) - Number(a.lost))
    .map(({ equipmentClass, transistors, supplierCountries, left, lost }): Row => {
      const places = (codes: readonly string[] | null): string =>
        codes === null ? 'not found' : codes.length === 0 ? 'none' : codes.map(placeLabel).join(', ');
      return [
        [
          {
            text: byId(catalogue.equipmentClasses, equipmentClass)?.name ?? equipmentClass,
            href: `/equipment#${equipmentClass}`,
          },
        ],
        said(transistors.map((name) => TRANSISTOR_WORDS[name]).join(', ')),
        said(places(supplierCountries)),
        lost ? [{ text: 'none on record', mark: 'production-open' }] : said(places(left)),
      ];
    });
}

export function requiredSummary(assessment: Assessment): string {
  const all = assessment.requiredClasses;
  const lost = all.filter((of) => of.lost).length;
  if (lost === 0) return `all ${countText(all.length, 'class', 'classes')} have a supplier left`;
  return `${String(lost)} of ${countText(all.length, 'class', 'classes')} have no supplier on record left; smaller suppliers are not on record, so what needs them stays undetermined`;
}

export const CAPACITY_HEADS = [
  'Machine',
  'Passes a wafer, as made',
  'Under the scenario',
  'Wafers a month, as made',
  'Under the scenario',
] as const;

function wafersCell(range: RatioRange | null, passes: number): Cell {
  if (passes === 0) return quietly('not used');
  if (!range) return quietly('throughput not on record');
  const rounded = (value: number): string => numberText(Math.round(value / 100) * 100);
  return [{ text: rounded(range.central) }, ...quietly(`${rounded(range.low)}\u2013${rounded(range.high)}`)];
}

export function capacityRows(catalogue: Catalogue, result: NodeResult): Row[] {
  return result.production.capacity.map(({ equipment, passes, wafersPerMonth }): Row => [
    [{ text: machineName(catalogue, equipment) ?? equipment, href: `/equipment/${equipment}` }],
    said(numberText(passes.baseline)),
    said(numberText(passes.scenario)),
    wafersCell(wafersPerMonth.baseline, passes.baseline),
    wafersCell(wafersPerMonth.scenario, passes.scenario),
  ]);
}
