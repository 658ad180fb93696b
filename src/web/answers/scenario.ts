/** The calculator's answer as tidy rows: one per node and measure, the node's production beside each. */

import { byId } from '../../model/index.ts';
import type { Assessment, Catalogue, NodeLegal, NodeResult, RatioRange } from '../../model/index.ts';
import type { CsvRow } from './csv.ts';

const RATIOS = ['lithographyCostRatio', 'waferCostRatio', 'exposureRatio', 'goodDieCostRatio'] as const;

export const SCENARIO_COLUMNS = [
  'node',
  'name',
  'foundry',
  'deviceClass',
  'measure',
  'legal',
  'technologyAlone',
  'through',
  'licensePolicy',
  'legalMissing',
  'production',
  ...RATIOS.flatMap((name) => [name, `${name}.low`, `${name}.high`]),
  'decidingLayer',
  'decidingEquipment',
  'why',
  'productionMissing',
];

function ratioColumns(name: string, ratio: RatioRange | null): CsvRow {
  return { [name]: ratio?.central, [`${name}.low`]: ratio?.low, [`${name}.high`]: ratio?.high };
}

function row(catalogue: Catalogue, result: NodeResult, legal: NodeLegal | undefined): CsvRow {
  const node = byId(catalogue.nodes, result.node);
  const { production } = result;
  return Object.assign(
    {
      node: result.node,
      name: node?.name,
      foundry: node?.foundry,
      deviceClass: node?.deviceClass,
      measure: legal?.measure,
      legal: legal?.outcome,
      technologyAlone: legal?.technologyAlone,
      through: legal?.through ?? undefined,
      licensePolicy: legal?.licensePolicy ?? undefined,
      legalMissing: legal?.missing.join(' '),
      production: production.outcome,
      decidingLayer: production.deciding?.layer,
      decidingEquipment: production.deciding?.equipment ?? undefined,
      why: production.deciding?.why,
      productionMissing: production.missing.join('; '),
    },
    ...RATIOS.map((name) => ratioColumns(name, production[name])),
  ) as CsvRow;
}

/** A node without a measure in play has one row all the same. */
export function scenarioRows(catalogue: Catalogue, assessment: Assessment): CsvRow[] {
  return assessment.nodes.flatMap((result) =>
    result.legal.length === 0
      ? [row(catalogue, result, undefined)]
      : result.legal.map((legal) => row(catalogue, result, legal)),
  );
}
