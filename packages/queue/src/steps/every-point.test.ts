import { createEmulator, type Emulator } from '@org/aihub-emulator';
import { AIHub, type Run } from '@org/aihub-sdk';
import { describe, expect, it } from 'vitest';
import { type Fate, Life } from '../../test/mortal.ts';
import type { Context, FleetConfig } from '../config.ts';
import { fleetFetch } from '../fleet-fetch.ts';
import { FollowedRuns } from '../leading/followed-runs.ts';
import { memory } from '../memory/memory.ts';
import { MemoryStore } from '../memory/memory-store.ts';
import { sleep } from '../sleep.ts';
import { advance } from './advance.ts';

const key = 'invoice-1';
const settleMs = 120;
const listLagMs = 20;

interface Input {
  text: string;
}

/** One document, one store, one AI Hub, and whoever works for them. */
class World {
  readonly store = new MemoryStore<Input>();
  readonly hub: Emulator;
  /** What reached the sink. */
  readonly taken: (string | null)[] = [];
  readonly errors: unknown[] = [];

  constructor() {
    this.hub = createEmulator({
      runDuration: { baseMs: 1, perFileMs: 0 },
      checkResponses: false,
      faults: [{ kind: 'list-lag', ms: listLagMs }],
    });
  }

  async begin(): Promise<void> {
    await this.store.add([{ key, input: { text: 'Total: 12.50' } }], 'upload');
  }

  contextOf(life: Life): Context<Input, undefined> {
    const fetch = fleetFetch((input, init) => {
      const request = `${init?.method} ${new URL(String(input)).pathname}`;
      return life.through(request, () => this.hub.fetch(input, init))();
    });
    const config: FleetConfig<Input, undefined> = {
      name: 'test',
      engine: memory(),
      files: life.through('files', ({ input }) => [
        { name: 'a.txt', content: new Blob([input.text]) },
      ]),
      run: ({ batchId }) => ({ deploymentId: 'invoices', body: { batch_id: batchId } }),
      results: life.through('sink', async ({ files }) => {
        for await (const file of files) this.taken.push(file.original_file_name ?? null);
      }),
    };
    return {
      config,
      aihub: new AIHub({ apiRoot: this.hub.url, apiToken: this.hub.token, fetch }),
      store: life.wrap(this.store),
      settleMs,
      maxFailures: 10,
      onError: (error) => this.errors.push(error),
    };
  }

  /** What workers and the leader do for a document, in a row; a job that fails comes again. */
  async live(life: Life): Promise<void> {
    const context = this.contextOf(life);
    const control = new AbortController();
    const work = async (stage: 'submit' | 'results') => {
      for (let tries = 0; tries < 5; tries++) {
        try {
          return await advance(context, { key, stage }, control.signal);
        } catch {
          await sleep(5);
        }
      }
    };
    await work('submit');
    const followed = new FollowedRuns(context, control.signal);
    for (;;) {
      const record = await context.store.get(key);
      if (!record || !['running', 'review'].includes(record.state)) break;
      followed.follow(record);
      await sleep(2);
    }
    await work('results');
    control.abort();
  }

  async runs(): Promise<Run[]> {
    const { url, token, fetch } = this.hub;
    await sleep(2 * listLagMs);
    return new AIHub({ apiRoot: url, apiToken: token, fetch }).runs
      .iterate({ from: new Date(0) })
      .toArray();
  }
}

/** The points of a life in which nothing goes wrong. */
async function allPoints(): Promise<string[]> {
  const life = new Life();
  const world = new World();
  await world.begin();
  await world.live(life);
  expect((await world.store.get(key))?.state).toBe('done');
  return life.passed;
}

async function afterOneEnds(at: number, fate: Fate): Promise<{ world: World; life: Life }> {
  const world = new World();
  await world.begin();
  const life = new Life(at, fate);
  const first = world.live(life);
  await Promise.race([life.reached, first]);
  await world.live(new Life());
  if (fate === 'suspended') {
    life.wake();
    await first;
  }
  return { world, life };
}

/** In groups, so that a slow machine does not make late what is not. */
async function eachOf<T>(items: readonly T[], test: (item: T) => Promise<void>): Promise<void> {
  const size = 20;
  for (let from = 0; from < items.length; from += size) {
    await Promise.all(items.slice(from, from + size).map(test));
  }
}

describe('a document', () => {
  it('has one run and reaches the sink when its process is killed at any point', async () => {
    const points = await allPoints();
    expect(points.length).toBeGreaterThan(30);
    await eachOf([...points.keys()], async (at) => {
      const { world } = await afterOneEnds(at, 'killed');
      const record = await world.store.get(key);
      const where = `killed at ${at}, ${points[at]}`;
      expect(record?.state, where).toBe('done');
      const runs = await world.runs();
      expect(runs.length, where).toBe(1);
      expect(record?.runId, where).toBe(runs[0]?.id);
      expect(new Set(world.taken), where).toEqual(new Set(['a.txt']));
    });
  });

  it('has one run when two processes in a row are killed at any two points', async () => {
    const count = (await allPoints()).length;
    const pairs = [...Array(count).keys()].flatMap((first) =>
      [...Array(count).keys()]
        .filter((second) => (first + second) % 13 === 0)
        .map((second) => [first, second] as const),
    );
    await eachOf(pairs, async ([first, second]) => {
      const world = new World();
      await world.begin();
      for (const at of [first, second]) {
        const life = new Life(at);
        await Promise.race([life.reached, world.live(life)]);
      }
      await world.live(new Life());
      expect((await world.store.get(key))?.state).toBe('done');
      expect((await world.runs()).length, `killed at ${first} and ${second}`).toBe(1);
    });
  });

  it('has one run when its process is suspended at any point but one, and wakes after another has done all', async () => {
    const points = await allPoints();
    const doubled: string[] = [];
    await eachOf([...points.keys()], async (at) => {
      const { world } = await afterOneEnds(at, 'suspended');
      const record = await world.store.get(key);
      expect(record?.state, points[at]).toBe('done');
      const runs = await world.runs();
      if (runs.length !== 1) {
        doubled.push(String(points[at]));
        // It is told, and never silent.
        expect(record?.error?.runIds).toHaveLength(2);
      }
    });
    // Inside `fetch`, after the last check: the limit that the guide states.
    expect(doubled).toEqual(['before POST /api/v2/apps/deployments/invoices/runs']);
  });
});
