/** What a changed layer does to the cost of a wafer and of a good die, and to the wafers that a machine passes (design §5.4). */

import type { NodeClass } from './node.ts';
import type { AssumptionBox, Assumptions, ParameterId } from './parameters.ts';
import type { Pool } from './pool.ts';
import type { LayerProduction } from './production-layers.ts';

/** A ratio of the scenario to the node as made, at the central assumptions and at the ends of their ranges. */
export interface RatioRange {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** Wafers a month that one machine passes, as the node is made and under the scenario. */
export interface Capacity {
  readonly equipment: string;
  readonly passes: { readonly baseline: number; readonly scenario: number };
  readonly wafersPerMonth: { readonly baseline: RatioRange | null; readonly scenario: RatioRange | null };
}

/** The share of lithography in wafer cost is on record by node class; older nodes share one. */
export function lithoShareId(of: NodeClass | null): ParameterId | null {
  if (of === null) return null;
  if (of === '65' || of === '40' || of === '28') return 'litho-share.28-and-older';
  if (of === '3' || of === '2') return 'litho-share.3-and-newer';
  return of === '16/14' ? 'litho-share.16-14' : `litho-share.${of}`;
}

/** Wafer cost ratio W = 1 + s·(L − 1), s being lithography's share of wafer cost as made (design §5.4). */
export function waferCostRatio(share: number, lithographyRatio: number): number {
  return 1 + share * (lithographyRatio - 1);
}

/**
 * Cost per good die = W·Y₀/Y with Y = exp(−A·D₀·M^α·μ), M = max(1, exposure ratio); a node as made keeps Y₀ = exp(−A·D₀)
 * (Poisson yield; design §5.4).
 */
export function goodDieCostRatio(
  wafer: number,
  exposures: number,
  die: { readonly areaCm2: number; readonly defectsPerCm2: number },
  yields: { readonly exponent: number; readonly maturity: number },
): number {
  const multiple = Math.max(1, exposures) ** yields.exponent * yields.maturity;
  return wafer * Math.exp(die.areaCm2 * die.defectsPerCm2 * (multiple - 1));
}

/** Wafers a month = tools · wafers an hour · 730.5 hours · utilization ÷ passes a wafer (design §5.4). */
export function wafersPerMonth(wafersPerHour: number, utilization: number, passes: number): number {
  return (wafersPerHour * 730.5 * utilization) / passes;
}

/** All that a production result needs beside the plan and the reach. */
export interface ProductionContext {
  readonly assumptions: Assumptions;
  readonly box: AssumptionBox;
  readonly pool: Pool;
}

function passesOn(
  rows: readonly LayerProduction[],
  equipment: string,
  side: 'baseline' | 'scenario',
): number {
  return rows.reduce((sum, row) => {
    const layer = row[side];
    return sum + (layer?.equipment === equipment ? row.count * layer.exposures : 0);
  }, 0);
}

export function capacityOf(
  rows: readonly LayerProduction[],
  { pool, assumptions, box }: ProductionContext,
): Capacity[] {
  const used = rows.flatMap(({ baseline, scenario }) => [baseline?.equipment, scenario?.equipment]);
  return [...new Set(used)].flatMap((id) => {
    const machine = pool.optics.find((optics) => optics.machine.id === id)?.machine;
    if (!machine) return [];
    const speed = 'value' in machine.throughputWph ? machine.throughputWph.value : undefined;
    const passes = {
      baseline: passesOn(rows, machine.id, 'baseline'),
      scenario: passesOn(rows, machine.id, 'scenario'),
    };
    const wafers = (count: number): RatioRange | null => {
      if (speed === undefined || count === 0) return null;
      const at = (utilization: number): number => wafersPerMonth(speed, utilization, count);
      return {
        low: at(box.low.utilization),
        central: at(assumptions.utilization),
        high: at(box.high.utilization),
      };
    };
    return [
      {
        equipment: machine.id,
        passes,
        wafersPerMonth: { baseline: wafers(passes.baseline), scenario: wafers(passes.scenario) },
      },
    ];
  });
}

export function waferRange(
  litho: RatioRange,
  of: NodeClass | null,
  { assumptions, box }: ProductionContext,
): RatioRange | null {
  const id = lithoShareId(of);
  if (id === null) return null;
  return {
    low: waferCostRatio(box.low[id], litho.low),
    central: waferCostRatio(assumptions[id], litho.central),
    high: waferCostRatio(box.high[id], litho.high),
  };
}

export function dieRange(
  wafer: RatioRange,
  exposures: RatioRange,
  unaffected: boolean,
  { assumptions, box }: ProductionContext,
): RatioRange | null {
  const areaCm2 = assumptions['die-area-cm2'];
  const defectsPerCm2 = assumptions['defect-density-per-cm2'];
  if (areaCm2 === null || defectsPerCm2 === null) return null;
  if (unaffected) return wafer;
  const at = (end: keyof RatioRange, from: Assumptions): number =>
    goodDieCostRatio(
      wafer[end],
      exposures[end],
      { areaCm2, defectsPerCm2 },
      { exponent: from['yield-exponent'], maturity: from['yield-maturity'] },
    );
  return { low: at('low', box.low), central: at('central', assumptions), high: at('high', box.high) };
}
