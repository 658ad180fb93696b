/** Addresses of the style sheet and scripts, with a hash of their content so that caches never serve an old one. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface AssetLinks {
  readonly style: string;
  readonly embedStyle: string;
  readonly theme: string;
  readonly home: string;
  readonly scenario: string;
  readonly charts: string;
  readonly copyButtons: string;
  readonly embed: string;
}

function linkTo(root: string, folder: string, address: string): string {
  let content: Buffer;
  try {
    content = readFileSync(join(root, folder, address.split('/').slice(2).join('/')));
  } catch {
    throw new Error(
      `${join(folder, address.split('/').slice(2).join('/'))} is missing; run "npm run build" first`,
    );
  }
  return `${address}?v=${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
}

/** Reads each asset once at start. Throws if one was not built. */
export function assetLinks(root: string): AssetLinks {
  return {
    style: linkTo(root, 'dist/assets', '/assets/site.css'),
    embedStyle: linkTo(root, 'dist/assets', '/assets/embed.css'),
    theme: linkTo(root, 'dist/assets', '/assets/theme.js'),
    home: linkTo(root, 'dist/assets', '/assets/home.js'),
    scenario: linkTo(root, 'dist/assets', '/assets/scenario.js'),
    charts: linkTo(root, 'dist/assets', '/assets/charts.js'),
    copyButtons: linkTo(root, 'dist/assets', '/assets/copy-buttons.js'),
    embed: linkTo(root, 'dist/assets', '/assets/embed.js'),
  };
}
