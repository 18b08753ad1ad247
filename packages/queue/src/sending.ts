import { AsyncLocalStorage } from 'node:async_hooks';

/** The last moment, by `performance.now`, at which the request of a submission may be sent. */
interface Sending {
  lastMs: number;
}

const sendings = new AsyncLocalStorage<Sending>();

/**
 * Runs a submission whose request may be sent for so long after `begin` was called, and no later: a process
 * that was suspended in between must not send what another has taken over.
 */
export function sendingBefore<T>(limitMs: number, submission: (begin: () => void) => T): T {
  const sending: Sending = { lastMs: Number.POSITIVE_INFINITY };
  const begin = () => {
    sending.lastMs = performance.now() + limitMs;
  };
  return sendings.run(sending, submission, begin);
}

/** @throws Error when the request comes too late. Requests that start nothing are never late. */
export function checkInTime(method: string | undefined): void {
  const sending = sendings.getStore();
  if (method !== 'POST' || !sending || performance.now() <= sending.lastMs) return;
  throw new Error(
    'The process was suspended after it had stored the time of the sending. Nothing was sent, since another may have taken over.',
  );
}
