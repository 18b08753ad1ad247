import type { Budget } from './budget/budget.ts';
import { checkInTime } from './sending.ts';

/** A `fetch` that keeps to the rate of the fleet, and sends no request of a submission after its time. */
export function fleetFetch(
  fetch: typeof globalThis.fetch,
  budget?: Budget,
): typeof globalThis.fetch {
  return async (input, init) => {
    await budget?.turn(init?.signal ?? undefined);
    checkInTime(init?.method);
    const response = await fetch(input, init);
    if (response.status === 429) await budget?.throttled(retryAfterMs(response));
    else budget?.succeeded();
    return response;
  };
}

/** Seconds alone: a date is for the client that retries. */
function retryAfterMs({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 0);
  return seconds > 0 ? seconds * 1_000 : 0;
}
