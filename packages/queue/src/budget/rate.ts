/** What the processes of a fleet know of the server's limit, by the store's clock in milliseconds. */
export interface Rate {
  /** Requests a second for all together; `null` while the server does not throttle. */
  rate: number | null;
  /** When the next permit is free. */
  nextAt: number;
  /** The rate that worked before it was reduced; 0 while none is known. */
  learnt: number;
  throttledAt: number;
  reducedAt: number;
  grownAt: number;
  /** Requests that succeeded and that were throttled: in the second that is under way, and in the one before. */
  second: number;
  served: number;
  servedBefore: number;
  refused: number;
  refusedBefore: number;
}

/** Permits for some requests, at times that follow one another. */
export interface Permits {
  count: number;
  startsAt: number;
  /** Milliseconds between two of them. */
  everyMs: number;
}

/** How often a closed door is tried: requests a second that are always allowed. */
const slowest = 1;
/** Requests a second to begin with, when fewer are known to have been served. */
const unknownRate = 10;
/**
 * Shares of the requests of the last two seconds. A server that refuses fewer than the larger one may do so for any
 * reason, so that nothing is reduced; and above the smaller one the rate is not raised.
 */
const limitShare = 0.08;
const calmShare = 0.02;
/** So few refusals say nothing of a share; at first most processes have not reported what they were served. */
const fewRefusals = 3;
const fewAtFirst = 10;
/** Whoever asks for so long a pause means all requests. */
const certainPauseMs = 1_000;
/** One reduction for all the responses that came of the same rate. */
const reducedForMs = 1_000;
/** Without throttling for so long there is no limit any more. */
const forgetAfterMs = 60_000;
/** One response silences the fleet for no longer than this. */
const maxBlockMs = 5_000;
/** Permits are given for so long ahead, so that a process need not ask for each. */
const aheadMs = 125;
const mostPermits = 32;

const none: Rate = {
  rate: null,
  nextAt: 0,
  learnt: 0,
  throttledAt: 0,
  reducedAt: 0,
  grownAt: 0,
  second: 0,
  served: 0,
  servedBefore: 0,
  refused: 0,
  refusedBefore: 0,
};

/** Some requests of a process have succeeded since its last report: the rate may grow. */
export function succeeded(state: Rate | undefined, now: number, count: number): Rate {
  const counted = countIn({ ...none, ...state }, now, { served: count });
  const { rate, learnt, throttledAt, grownAt } = counted;
  if (rate === null) return counted;
  if (now - throttledAt > forgetAfterMs) return { ...counted, rate: null };
  if (count === 0 || isRefusing(counted, calmShare, 1)) return { ...counted, grownAt: now };
  const seconds = Math.min(1, Math.max(0, now - grownAt) / 1_000);
  // Fast up to what worked, slowly beyond it, and the faster the longer all goes well.
  const isProbing = learnt > 0 && rate >= 0.9 * learnt;
  const perSecond = isProbing ? 1.02 + (now - throttledAt) / 100_000 : 1.5;
  return { ...counted, grownAt: now, rate: rate * perSecond ** seconds };
}

/** The server throttled a request. If it does so for many, all together slow down to what it has served. */
export function throttled(state: Rate | undefined, now: number, retryAfterMs: number): Rate {
  const counted = countIn({ ...none, ...state }, now, { refused: 1 });
  const isFirst = counted.servedBefore + counted.refusedBefore === 0;
  const few = isFirst ? fewAtFirst : fewRefusals;
  if (retryAfterMs < certainPauseMs && !isRefusing(counted, limitShare, few)) return counted;
  const nextAt = Math.max(counted.nextAt, now + Math.min(retryAfterMs, maxBlockMs));
  const known = { ...counted, nextAt, throttledAt: now };
  if (now - counted.reducedAt < reducedForMs) return known;
  const served = Math.max(counted.servedBefore, counted.served);
  const reduced = { ...known, reducedAt: now, grownAt: now };
  // Before the first limit not every process has reported what it was served.
  if (counted.rate === null) return { ...reduced, rate: Math.max(unknownRate, served) };
  const learnt = Math.min(counted.rate, served);
  return { ...reduced, learnt, rate: Math.max(slowest, learnt * 0.9, counted.rate * 0.7) };
}

/** Whether the server has refused more than a share of the requests, and more than some. */
function isRefusing(state: Rate, share: number, some: number): boolean {
  const refused = state.refused + state.refusedBefore;
  return refused > some + share * (state.served + state.servedBefore + refused);
}

/** Takes permits for a process; `undefined` when none are needed. */
export function take(state: Rate | undefined, now: number): { state: Rate; permits?: Permits } {
  const known = state ?? none;
  if (known.rate === null) return { state: known };
  const everyMs = 1_000 / known.rate;
  const count = Math.min(mostPermits, Math.max(1, Math.floor(aheadMs / everyMs)));
  const startsAt = Math.max(now, known.nextAt);
  return {
    state: { ...known, nextAt: startsAt + count * everyMs },
    permits: { count, startsAt, everyMs },
  };
}

function countIn(
  state: Rate,
  now: number,
  { served = 0, refused = 0 }: { served?: number; refused?: number },
): Rate {
  const second = Math.floor(now / 1_000);
  const isSame = second === state.second;
  const isNext = second === state.second + 1;
  return {
    ...state,
    second,
    served: served + (isSame ? state.served : 0),
    servedBefore: isSame ? state.servedBefore : isNext ? state.served : 0,
    refused: refused + (isSame ? state.refused : 0),
    refusedBefore: isSame ? state.refusedBefore : isNext ? state.refused : 0,
  };
}
