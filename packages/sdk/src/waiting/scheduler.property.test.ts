import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiError, facts } from '../../test/fake-runs.ts';
import { fuzzed } from '../../test/fuzz-share.ts';
import { inVirtualTime } from '../../test/virtual-time.ts';
import { ConnectionError, DecodeError, RequestTimeoutError } from '../errors.ts';
import type { Run } from '../generated/schema.ts';
import { pollRuns } from './poll-runs.ts';
import { acceptRun, runTarget } from './run-target.ts';
import { Scheduler } from './scheduler.ts';

/** A GET of one run fails so often in a row at most; then it works. */
const maxFailuresInARow = 9;

const history = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
  runs: fc.integer({ min: 1, max: 8 }),
  /** The share of the GETs of a run that fail; runs take them in turn. */
  failing: fc.array(fc.constantFrom(0, 0.2, 0.6, 1), { minLength: 1, maxLength: 4 }),
  /** Requests that the server answers each second; it throttles the others. */
  limit: fc.constantFrom(1, 2, 5, Number.POSITIVE_INFINITY),
  list: fc.constantFrom('works', 'fails', 'is refused', 'is empty', 'hides some', 'does not page'),
  hasStarts: fc.boolean(),
  /** By how much this machine's clock is wrong, and jumps each minute, in milliseconds. */
  clockMs: fc.constantFrom(0, -7_200_000, 86_400_000),
  jumpMs: fc.constantFrom(0, 3_600_000, -3_600_000),
});

type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** Runs, their requests and faults, as a history says. */
class Server {
  readonly endsAt: number[];
  readonly #history: History;
  readonly #startMs = Date.now();
  readonly #failures: number[];
  #state: number;
  #second = -1;
  #left = 0;

  constructor(history: History) {
    this.#history = history;
    this.#state = history.seed;
    this.endsAt = Array.from({ length: history.runs }, () => this.random() * 20_000);
    this.#failures = this.endsAt.map(() => 0);
  }

  random(): number {
    this.#state = (this.#state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return this.#state / 2 ** 32;
  }

  async get(id: number): Promise<Run> {
    await this.#arrive();
    const { failing } = this.#history;
    const fails = this.random() < (failing[id % failing.length] ?? 0);
    if (fails && (this.#failures[id] ?? 0) < maxFailuresInARow) {
      this.#failures[id] = (this.#failures[id] ?? 0) + 1;
      throw await this.#fault();
    }
    this.#failures[id] = 0;
    return this.#run(id);
  }

  async list(offset = 0): Promise<{ runs: Run[] }> {
    await this.#arrive();
    const { list } = this.#history;
    if (list === 'fails') throw await this.#fault();
    if (list === 'is refused') throw apiError(403);
    if (list === 'is empty' || (offset > 0 && list !== 'does not page')) return { runs: [] };
    const runs = this.endsAt.map((_, id) => this.#run(id));
    return { runs: list === 'hides some' ? runs.filter((_, id) => id % 3 > 0) : runs };
  }

  async #arrive(): Promise<void> {
    await sleep(200 * this.random());
    const second = Math.floor(performance.now() / 1_000);
    if (second !== this.#second) this.#left = this.#history.limit;
    this.#second = second;
    if (--this.#left < 0) throw apiError(429, this.random() < 0.1 ? 3_000 : undefined);
  }

  async #fault(): Promise<Error> {
    const faults = [
      () => apiError(500),
      () => apiError(429),
      () => apiError(503, 5_000),
      () => new ConnectionError('reset', facts),
      () => new DecodeError('not JSON', facts),
      () => new RequestTimeoutError('late', facts),
    ];
    const kind = Math.floor(this.random() * faults.length);
    if (kind === 5) await sleep(15_000);
    return faults[kind]?.() ?? apiError(500);
  }

  #run(id: number): Run {
    const isOver = performance.now() >= (this.endsAt[id] ?? 0);
    const start = { start_timestamp: BigInt(this.#startMs + 700 * id) * 1_000_000n };
    return {
      id: String(id),
      status: isOver ? 'COMPLETE' : 'RUNNING',
      ...(this.#history.hasStarts ? start : {}),
    };
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** How many rounds there were from the end of each run to the end of its wait. */
function waitForAll(history: History): Promise<number[]> {
  return inVirtualTime(async () => {
    const server = new Server(history);
    const clock = Date.now;
    Date.now = () =>
      clock() + history.clockMs + history.jumpMs * Math.floor(performance.now() / 60_000);
    const roundsAt: number[] = [];
    const strategy = pollRuns(({ offset }) => server.list(offset));
    const scheduler = new Scheduler<Run>(
      runTarget((id) => server.get(Number(id))),
      (...round) => {
        roundsAt.push(performance.now());
        return strategy(...round);
      },
      () => server.random(),
    );
    const timeoutMs = 86_400_000;
    const waits = server.endsAt.map(async (endsAt, id) => {
      await scheduler.wait(String(id), { timeoutMs }, (run) => acceptRun(run, {}));
      return roundsAt.filter((at) => at >= endsAt).length;
    });
    try {
      return await Promise.all(waits);
    } finally {
      Date.now = clock;
    }
  });
}

// Millions of errors: writing down where each was made took a fifth of the time.
const { stackTraceLimit } = Error;
beforeAll(() => {
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

describe('whatever fails, is throttled or gives a wrong time', () => {
  it('every run that ends, and whose GET works every tenth time, is resolved within bounded rounds', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (history) => {
        const ends = await waitForAll(history);
        // Ten polls of each run, each of which may have to wait for one of every other run.
        expect(Math.max(...ends)).toBeLessThanOrEqual(20 + 10 * history.runs);
      }),
      { numRuns: fuzzed(10_000) },
    );
  }, 300_000);
});
