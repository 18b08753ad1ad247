import { checkInTime } from './sending.ts';

/** A `fetch` that sends no request of a submission after its time. */
export function fleetFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    checkInTime(init?.method);
    return fetch(input, init);
  };
}
