// CPU time and throughput of one request, each client against bare fetch.
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { fixed, table } from './measure.ts';

const clients = [
  'aihub',
  'aihub-pool',
  'fetch with a deadline',
  'openapi-fetch',
  '@hey-api/client-fetch',
  'ky',
  'axios',
  'openai',
];

export interface RequestFigures {
  /** CPU and time of a request, as multiples of bare fetch's, at one concurrency. */
  cpu: number;
  time: number;
}

function start(file: string): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: ['--import', 'tsx'] });
}

/** One process a client, so that one's warm code does not favour the next. */
export async function requestTable(): Promise<string> {
  const server = start('./request-server.ts');
  const [url] = (await once(server, 'message')) as [string];
  try {
    const rows = clients.map((client) => {
      const script = fileURLToPath(new URL('./request-client.ts', import.meta.url));
      const output = execFileSync(process.execPath, ['--import', 'tsx', script, client, url]);
      const figures = JSON.parse(String(output)) as RequestFigures[];
      return [client, ...figures.flatMap(({ cpu, time }) => [fixed(cpu), fixed(time)])];
    });
    const head = ['client', 'CPU, 1 at a time', 'time, 1', 'CPU, 64 at a time', 'time, 64'];
    return table(head, rows);
  } finally {
    server.kill();
  }
}
