/** "Report a correction": a prepared text with record, field, current value and source, to send as an issue. */

import type { Catalogue } from '../../model/index.ts';
import type { FigureView } from './figure-view.ts';

/** The text a reader can copy into an issue or a message. */
export function correctionFor(
  catalogue: Catalogue,
  kind: 'nodes' | 'equipment' | 'measures',
  id: string,
  field: string,
  figure: FigureView,
): string {
  const source = figure.lines.find((line) => line.label === 'Source');
  return [
    `Correction to data/${kind}/${id}.yaml, field ${field}`,
    `Dataset: ${catalogue.dataset.version} (${catalogue.dataset.hash.slice(0, 19)})`,
    `Current value: ${figure.text}`,
    `Current source: ${source ? `${source.value}${source.href === undefined ? '' : ` ${source.href}`}` : 'none'}`,
    'Proposed value: ',
    'Proposed source (public address, where in it): ',
  ].join('\n');
}
