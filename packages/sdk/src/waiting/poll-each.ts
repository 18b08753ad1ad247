import { settledWithin } from '../async/settled-within.ts';
import type { PollOptions } from './poll-target.ts';
import type { Round } from './round.ts';
import type { WaiterRegistry } from './waiter-registry.ts';
import { pollTimeoutMs, type WatchedItem } from './watched-item.ts';

/** Requests under way at once. */
export const concurrency = 8;
/** A round does not wait longer than this for polls that hang; they go on without it. */
const maxMs = 10_000;

/** How a round polls what is due. */
export type PollStrategy<T> = (
  due: readonly WatchedItem<T>[],
  registry: WaiterRegistry<T>,
  round: Round,
) => Promise<void>;

/** What the requests of a poll are sent with: the scheduler itself repeats what failed. */
export function pollOptions(signal: AbortSignal, attemptsBefore: number): PollOptions {
  return { signal, timeoutMs: pollTimeoutMs, maxRetries: 0, attemptsBefore };
}

/** Polls one by one: who was polled in the earliest round goes first, then who was seen longest ago. */
export async function pollEach<T>(
  due: readonly WatchedItem<T>[],
  registry: WaiterRegistry<T>,
  round: Round,
): Promise<void> {
  const turns = [...due]
    .sort(
      (a, b) =>
        a.polledInRound - b.polledInRound ||
        Number(a.seenAt > b.seenAt) - Number(a.seenAt < b.seenAt),
    )
    .slice(0, round.maxGets);
  let next = 0;
  let isOver = false;
  const work = async (): Promise<void> => {
    while (!isOver && !round.isStopped) {
      const item = turns[next++];
      if (!item) return;
      await pollOne(item, registry, round);
    }
  };
  const workers = Array.from({ length: Math.min(concurrency, turns.length) }, work);
  await settledWithin(maxMs, workers);
  isOver = true;
}

async function pollOne<T>(
  item: WatchedItem<T>,
  registry: WaiterRegistry<T>,
  round: Round,
): Promise<void> {
  if (item.waiters.length === 0) return;
  const sentAt = performance.now();
  const request = new AbortController();
  item.request?.abort();
  item.request = request;
  item.checkedAt = sentAt;
  item.polledInRound = round.number;
  try {
    const value = await registry.target.get(item.id, pollOptions(request.signal, item.failures));
    round.record();
    registry.saw(item, value, sentAt);
  } catch (error) {
    // No call waits for it any more, or a later poll took its place.
    if (request.signal.aborted) return;
    round.record(error);
    registry.failed(item, error, performance.now());
  } finally {
    if (item.request === request) item.request = undefined;
  }
}
