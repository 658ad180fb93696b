/** Ends with 1 where `npm audit` knows of a fault in what is installed to run, and says so where nobody answers it. */

import { spawnSync } from 'node:child_process';

/** What npm prints: findings by severity under `metadata`, or `error` where the registry gave no answer. */
function reportIn(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const report = reportIn(stdout ?? '');
const counts = report.metadata?.vulnerabilities;

if (counts === undefined) {
  const why = report.error?.summary || report.message || 'no reason given';
  console.log(`npm audit: no answer from the registry, so nothing is known (${why.split('\n')[0]})`);
} else if (counts.total > 0) {
  for (const { name, severity, range } of Object.values(report.vulnerabilities ?? {}))
    console.log(`npm audit: ${name} ${range}: ${severity}`);
  console.log(`npm audit: ${counts.total} findings in what is installed to run`);
  process.exitCode = 1;
} else console.log('npm audit: no findings');
