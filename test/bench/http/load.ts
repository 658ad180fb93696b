/** A process that puts load on a server and says how many answers a second came, so that the server has its own core. */

import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly seconds: number;
  readonly connections: number;
}

export interface Measured {
  readonly answers: number;
  readonly perSecond: number;
  readonly statuses: readonly number[];
}

async function measure({ url, paths, headers, body, seconds, connections }: Load): Promise<Measured> {
  const requests = paths.map((path) => ({ path, headers: { ...headers } }));
  let client = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    ...(body === undefined ? {} : { method: 'POST', body }),
    requests,
    // Each connection begins elsewhere in the list: no two ask the same at the same time.
    setupClient: (connection) => {
      const from = Math.floor((requests.length * client) / connections);
      client += 1;
      connection.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  });
  const failed = result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${url}${paths[0] ?? ''}: ${String(failed)} requests failed`);
  const statuses = Object.keys(result.statusCodeStats ?? {}).map(Number);
  const answered = Object.values(result.statusCodeStats ?? {}).reduce((sum, { count = 0 }) => sum + count, 0);
  return { answers: answered, perSecond: answered / result.duration, statuses };
}

process.on('message', (load: Load) => {
  measure(load).then(
    (measured) => process.send?.(measured),
    (error: unknown) => {
      throw error;
    },
  );
});
process.once('disconnect', () => process.exit());
process.send?.('ready');
