import { type Emulator, startEmulator } from '@org/aihub-emulator';
import { expect } from 'vitest';
import type { Store } from '../src/store.ts';
import { badDay } from './bad-day.ts';
import { readBooks } from './books.ts';
import { Crew } from './crew.ts';
import { until } from './servers/program.ts';

/** The server of an engine, as a test sees it. */
export interface EngineServer {
  url: string;
  crashAndRestart(): Promise<void>;
  cutConnections(): Promise<void>;
}

const documents = 24;
const fleet = 'scenario';
/** Generous: the processes of a busy machine take long to start. */
const patienceMs = 120_000;

/** Why `carryThrough` is not run; empty when it is. */
export const noScenario: string = !Crew.node
  ? ' (skipped: no Node 22 here)'
  : process.env.AIHUB_NIGHTLY
    ? ''
    : ' (skipped: it takes a minute, `npm run nightly` runs it)';

/** The name of the fleet that `carryThrough` works with. */
export const scenarioFleet: string = fleet;

/**
 * A fleet on a bad day, of which the leader is killed, then the queue's server; its connections are cut, AI Hub
 * restarts, and another process is killed while a fourth is suspended and wakes when others have its jobs. Each
 * document must come out with one run.
 */
export async function carryThrough<Input, Tx>(
  server: EngineServer,
  store: Pick<Store<Input, Tx>, 'counts'>,
): Promise<void> {
  const hub: Emulator = await startEmulator({
    runDuration: { baseMs: 1_500, perFileMs: 0 },
    faults: badDay,
  });
  const crew = new Crew({
    ...{ name: fleet, server: server.url, apiRoot: hub.url, apiToken: hub.token },
    ...{ documents, concurrency: 4, settleMs: 3_000, verbose: !!process.env.VERBOSE },
    leader: { leaseMs: 2_000, tickMs: 300, sweepMs: 3_000, staleMs: 3_000 },
  });
  const countOf = async (state: string) =>
    (await store.counts()).find((counted) => counted.state === state)?.count ?? 0;
  const isDone = (count: number) =>
    until(
      `Document ${count}`,
      async () => expect(await countOf('done')).toBeGreaterThanOrEqual(count),
      patienceMs,
    );
  try {
    expect(await crew.add()).toBe(documents);
    expect(await crew.add()).toBe(0);
    crew.start(2);
    await isDone(2);
    const { leader } = crew;
    expect(leader).toBeDefined();
    crew.kill(leader);
    await until(
      'Another leader',
      async () => {
        expect(crew.leader).toBeDefined();
        expect(crew.leader).not.toBe(leader);
      },
      patienceMs,
    );
    await server.crashAndRestart();
    await isDone(6);
    await server.cutConnections();
    await isDone(9);
    const isUp = hub.restart({ downMs: 1_000 });
    await isDone(11);
    await isUp;
    const [suspended, other] = crew.pids;
    if (suspended !== undefined) process.kill(suspended, 'SIGSTOP');
    crew.kill(other);
    await isDone(documents - 4);
    if (suspended !== undefined) process.kill(suspended, 'SIGCONT');
    await isDone(documents);
    // A worker that has woken up late finds nothing to send.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await store.counts()).toMatchObject([{ state: 'done', count: documents }]);
  } finally {
    await crew.end();
  }
  expect(await readBooks(hub)).toEqual({ duplicates: 0, keys: documents });
  await hub.close();
}
