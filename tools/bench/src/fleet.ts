// A fleet on a bad day, on both engines, beside the same work in one process and beside a hand-written loop.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Crew } from '../../../packages/queue/test/crew.ts';
import { whatIsMissing } from '../../../packages/queue/test/servers/program.ts';
import { type Figures, figuresOf, fleetRows } from './fleet-figures.ts';
import { startFleetHub } from './fleet-hub.ts';
import { runFleet } from './fleet-run.ts';
import { postgresFleet, redisFleet } from './fleet-servers.ts';

const documents = Number(process.env.FLEET_DOCUMENTS ?? 2_000);
/** The most that one row of the table may take. */
const maxMs = Number(process.env.FLEET_MINUTES ?? 15) * 60_000;

/** The work in one process. Where it takes too long, what it has done counts. */
async function alone(name: string, way: string): Promise<Figures> {
  const hub = await startFleetHub();
  const startedAt = performance.now();
  const env = { ...process.env, AIHUB_API_ROOT: hub.url, AIHUB_API_TOKEN: hub.hub.token };
  const args = [join(import.meta.dirname, 'fleet-alone.ts'), way, String(documents)];
  const options = { env: { ...env, NODE_NO_WARNINGS: '1', FLEET_LIMIT_MS: String(maxMs) } };
  const { stdout } = await promisify(execFile)(Crew.node ?? '', args, options);
  const { cpuMs, done } = JSON.parse(stdout) as { cpuMs: number; done: number };
  const seconds = (performance.now() - startedAt) / 1_000;
  return figuresOf(hub, documents, { name, done, cpuMs, killed: 0, seconds });
}

/** The rows of the table, one after the other: beside another one each would be slower. */
const ways: Record<string, () => Promise<Figures>> = {
  sdk: () => alone('SDK, one process', 'sdk'),
  'by-hand': () => alone('by hand, one process', 'by-hand'),
  'pg-boss': async () => runFleet(await postgresFleet(), documents, maxMs),
  bullmq: async () => runFleet(await redisFleet(), documents, maxMs),
};

/** Set `FLEET_ROWS=sdk,bullmq`, say, for some of the rows. */
export async function fleetTable(): Promise<string> {
  const missing =
    whatIsMissing('postgres') || whatIsMissing('redis') || (Crew.node ? '' : 'no Node 22 here');
  if (missing) return `Not measured: ${missing}.`;
  const figures: Figures[] = [];
  for (const name of process.env.FLEET_ROWS?.split(',') ?? Object.keys(ways)) {
    const way = ways[name];
    if (!way) throw new Error(`FLEET_ROWS has ${name}; it takes ${Object.keys(ways)}.`);
    figures.push(await way());
  }
  return fleetRows(figures, documents);
}
