/** How many layers of one kind and pitch a node has: as reported, else the template's number less those counted elsewhere. */

import type { LayerContext } from './class-values.ts';
import type { Layer, Slot } from './layers.ts';
import type { ProcessNode, ReportedLayer } from './node.ts';
import type { Assumptions, ParameterId } from './parameters.ts';

export function countOf(
  slot: Slot,
  reported: ReportedLayer | undefined,
  assumptions: Assumptions,
): Pick<Layer, 'count' | 'countFrom'> {
  if (reported?.count !== undefined) return { count: reported.count };
  if (slot.countFrom === undefined) return { count: 1 };
  return templateCount(slot.countFrom, 0, assumptions);
}

/** The template's number of such layers less those counted elsewhere; at least one. */
export function countedLayers(
  from: { parameter: ParameterId; less: number },
  assumptions: Assumptions,
): number {
  return Math.max(1, Math.round(assumptions[from.parameter]) - from.less);
}

function templateCount(
  parameter: ParameterId,
  less: number,
  assumptions: Assumptions,
): Required<Pick<Layer, 'count' | 'countFrom'>> {
  const countFrom = { parameter, less };
  return { count: countedLayers(countFrom, assumptions), countFrom };
}

/** Lowest metals that a report lists one by one but does not count share what the template has left of them. */
export function extraCount(
  node: ProcessNode,
  reported: ReportedLayer,
  context: LayerContext,
): Pick<Layer, 'count' | 'countFrom'> {
  if (reported.count !== undefined || reported.relaxed || reported.kind !== 'lines') {
    return { count: reported.count ?? 1 };
  }
  const told = (node.reportedLayers ?? []).filter((layer) => !layer.relaxed);
  const less = told.reduce((sum, layer) => sum + (layer.count ?? 0), 0);
  return templateCount(`layer-count.${eraOf(node)}.lowest-metals`, less, context.assumptions);
}

export function eraOf(node: ProcessNode): 'planar' | 'finfet' {
  return node.transistor === 'planar' || node.transistor === 'fd-soi' ? 'planar' : 'finfet';
}
