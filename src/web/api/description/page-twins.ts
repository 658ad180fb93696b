/** Pages that answer as data too, by one rule, so that each need not be described by itself. */

/** Each page with the forms that it has beside HTML. */
export const PAGE_TWINS: Readonly<Record<string, readonly ('json' | 'csv')[]>> = {
  '/nodes': ['json', 'csv'],
  '/nodes/{id}': ['json', 'csv'],
  '/equipment': ['json', 'csv'],
  '/equipment/{id}': ['json', 'csv'],
  '/measures': ['json', 'csv'],
  '/measures/{id}': ['json', 'csv'],
  '/sources': ['json', 'csv'],
  '/sources/{id}': ['json', 'csv'],
  '/scenario': ['json', 'csv'],
  '/compare': ['json', 'csv'],
  '/timeline': ['json', 'csv'],
  '/record-check': ['json', 'csv'],
  '/history': ['json', 'csv'],
  '/method': ['json', 'csv'],
  '/data/changes': ['json', 'csv'],
  '/search': ['json'],
  '/data': ['json'],
};

/** The rule in a sentence, with the pages that it holds for. */
export function pagesAsData(): string {
  const pages = Object.entries(PAGE_TWINS);
  const tabled = pages.filter(([, forms]) => forms.includes('csv')).map(([page]) => page);
  const others = pages.filter(([, forms]) => !forms.includes('csv')).map(([page]) => page);
  return [
    'Pages give the same answer as data, with the same parameters, by "format=json" or "format=csv", by "Accept", and most by the ending of their address (/nodes.csv):',
    `${tabled.join(', ')};`,
    `as JSON alone ${others.join(', ')}.`,
    'Where /api/v1 has the same, it is the address to build on.',
  ].join(' ');
}
