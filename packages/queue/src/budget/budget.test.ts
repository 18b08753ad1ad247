import { expect, it } from 'vitest';
import { MemoryStore } from '../memory/memory-store.ts';
import { Budget, type BudgetParts } from './budget.ts';
import { type Rate, succeeded, take, throttled } from './rate.ts';

/** Virtual time: whoever sleeps is woken in the order of the times. */
class Time {
  now = 1_000_000;
  readonly #sleepers: { at: number; wake: () => void }[] = [];

  readonly sleep = (ms: number): Promise<void> =>
    new Promise((wake) => this.#sleepers.push({ at: this.now + ms, wake }));

  async runUntil(end: number): Promise<void> {
    for (;;) {
      // Lets everything happen that needs no time.
      await new Promise((resolve) => setImmediate(resolve));
      this.#sleepers.sort((a, b) => a.at - b.at);
      const next = this.#sleepers.shift();
      if (!next || next.at > end) return;
      this.now = Math.max(this.now, next.at);
      next.wake();
    }
  }
}

const seconds = 20;

/** Whether a server serves a request that comes at a time. */
type Server = (now: number) => boolean;

/** Serves so many requests a second. */
function limitOf(perSecond: number): Server {
  let tokens = perSecond;
  let at = 1_000_000;
  return (now) => {
    tokens = Math.min(perSecond / 5, tokens + ((now - at) / 1_000) * perSecond);
    at = now;
    if (tokens < 1) return false;
    tokens--;
    return true;
  };
}

/** Refuses a share of the requests, whatever their rate. The numbers look random and are the same each time. */
function refusing(share: number): Server {
  let state = 7;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32 >= share;
  };
}

/** Processes that send all the time. */
async function load(isServed: Server, processes: number, isShared: boolean) {
  const time = new Time();
  const store = Object.assign(new MemoryStore(), { now: async () => new Date(time.now) });
  const counts = { served: 0, throttled: 0 };
  const work = async (budget: Budget) => {
    for (;;) {
      if (isShared) await budget.turn();
      await time.sleep(20);
      if (isServed(time.now)) {
        counts.served++;
        budget.succeeded();
        continue;
      }
      counts.throttled++;
      if (isShared) await budget.throttled(0);
      await time.sleep(200);
    }
  };
  for (let process = 0; process < processes; process++) {
    const budget = new Budget({ store, clock: () => time.now - 5_000, pause: time.sleep });
    for (let slot = 0; slot < 4; slot++) void work(budget);
  }
  await time.runUntil(time.now + seconds * 1_000);
  return counts;
}

it('lets eight processes share a limit with few refusals, and use most of it', async () => {
  const apart = await load(limitOf(50), 8, false);
  const together = await load(limitOf(50), 8, true);
  expect(together.throttled / together.served).toBeLessThan(0.1);
  expect(together.throttled).toBeLessThan(apart.throttled / 20);
  expect(together.served).toBeGreaterThan(0.7 * 50 * seconds);
});

it('goes on at a high rate when the server refuses a few requests for another reason', async () => {
  const { served } = await load(refusing(0.05), 8, true);
  expect(served).toBeGreaterThan(50 * seconds);
});

it('costs one write a second while the server does not throttle', async () => {
  let writes = 0;
  let now = 0;
  const store = new MemoryStore();
  const counted: BudgetParts['store'] = {
    now: () => store.now(),
    swap: (name, change) => {
      writes++;
      return store.swap(name, change);
    },
  };
  const budget = new Budget({ store: counted, clock: () => now });
  for (let request = 0; request < 1_000; request++) {
    await budget.turn();
    budget.succeeded();
    now += 10;
  }
  expect(writes).toBe(10);
});

it('sends without a pause when the store fails', async () => {
  const fail = async () => {
    throw new Error('no store');
  };
  const budget = new Budget({ store: { swap: fail, now: fail } });
  await budget.turn();
  await budget.throttled(5_000);
  await budget.turn();
});

/** The server refuses so many requests at once. */
function refused(count: number, state: Rate | undefined, now: number): Rate {
  let next = state;
  for (let request = 0; request < count; request++) next = throttled(next, now, 0);
  if (!next) throw new Error('There was no refusal.');
  return next;
}

it('reduces the rate once for the responses of one second, to little less than was served', () => {
  let state = refused(8, succeeded(undefined, 10_500, 40), 11_100);
  expect(state.rate).toBe(40);
  state = refused(8, succeeded(state, 13_200, 38), 14_100);
  expect(state.rate).toBeCloseTo(40 * 1.5 * 0.7);
  expect(refused(8, state, 14_200).rate).toBe(state.rate);
  state = refused(8, succeeded(state, 17_200, 41), 18_100);
  expect(state.rate).toBeCloseTo(41 * 0.9);
});

it('takes a few refusals among many requests for no limit, and raises no rate meanwhile', () => {
  const before = succeeded(undefined, 10_500, 100);
  expect(refused(8, before, 11_100).rate).toBeNull();
  expect(refused(15, before, 11_100).rate).toBe(100);
  const limited = refused(15, before, 11_100);
  const calm = succeeded(limited, 15_100, 50);
  expect(succeeded(calm, 16_100, 50).rate).toBeGreaterThan(Number(calm.rate));
  const refusing = refused(4, calm, 15_200);
  expect(succeeded(refusing, 16_100, 50).rate).toBe(calm.rate);
});

it('waits as long as the server asks, but no longer than five seconds', () => {
  const state = throttled(undefined, 10_000, 2_000);
  expect(take(state, 10_000).permits?.startsAt).toBe(12_000);
  expect(take(throttled(undefined, 10_000, 9e9), 10_000).permits?.startsAt).toBe(15_000);
});

it('forgets the limit after a minute without throttling', () => {
  const state = throttled(undefined, 10_000, 1_000);
  expect(succeeded(state, 60_000, 1).rate).not.toBeNull();
  expect(succeeded(state, 70_001, 1).rate).toBeNull();
});
