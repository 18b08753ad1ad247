import type { CallOptions } from '../operation.ts';
import { type Answer, attempt, type WireRequest } from './attempt.ts';
import { Attempts, type Failure, type Target } from './attempts.ts';
import type { Client } from './client.ts';
import { Deadline, timedOut } from './deadline.ts';
import { checkRetries, checkTimeout } from './limits.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { ErrorInSuccess } from './read-success.ts';
import { Retries } from './retries.ts';
import type { Settings } from './settings.ts';

/**
 * Carries out one call: sends, reads, decodes, and sends again where that is safe and useful.
 *
 * @param decode - Reads a successful answer; if it throws, the answer counts as unreadable.
 * @throws the errors of errors.ts, or the reason of the caller's signal.
 */
export async function call<T>(
  client: Client,
  target: Target,
  request: WireRequest,
  options: CallOptions,
  decode: (answer: Answer) => T,
): Promise<T> {
  const { settings, limiter } = client;
  const timeoutMs = checkTimeout(options.timeoutMs ?? settings.timeoutMs);
  const maxRetries = checkRetries(options.maxRetries ?? settings.maxRetries);
  const attempts = new Attempts(target, request, settings);
  const deadline = new Deadline(timeoutMs, options.signal);
  const observe = observer(settings, target, attempts);
  const retries = new Retries(client, deadline, maxRetries);
  try {
    if (options.signal?.aborted) throw options.signal.reason;
    for (;;) {
      await awaitTurn(limiter, deadline);
      attempts.begin();
      const startedAt = performance.now();
      limiter.sent(startedAt);
      const outcome = await tryOnce(client, request, attempts, deadline, decode).catch((reason) => {
        retries.failed();
        const isAbort = options.signal?.aborted;
        observe?.(startedAt, undefined, isAbort ? 'AbortError' : 'RequestTimeoutError');
        throw reason;
      });
      const endedAt = performance.now();
      if ('value' in outcome) {
        observe?.(startedAt, toSeen(outcome.response, settings));
        retries.succeeded(endedAt);
        return outcome.value;
      }
      const pause = await retries.pauseAfter(
        outcome,
        startedAt,
        endedAt,
        attempts.mayRepeat(outcome.kind),
      );
      const goesOn = typeof pause === 'number';
      const error = goesOn ? outcome.error : attempts.lastError(outcome, pause);
      observe?.(startedAt, outcome, error.name, goesOn ? pause : undefined, endedAt);
      if (!goesOn) throw error;
      attempts.earlier.push(error);
      await deadline.sleep(pause);
    }
  } catch (error) {
    throw error === timedOut ? attempts.timeoutError(timeoutMs) : error;
  } finally {
    deadline.dispose();
  }
}

/** One attempt; throws only the reason for which the whole call is over. */
async function tryOnce<T>(
  { settings }: Client,
  request: WireRequest,
  attempts: Attempts,
  deadline: Deadline,
  decode: (answer: Answer) => T,
): Promise<{ value: T; response: Response } | Failure> {
  let answer: Answer;
  try {
    answer = await attempt(settings.fetch, request, deadline, settings.maxResponseBytes);
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    return attempts.fromThrown(error);
  }
  if (!answer.response.ok) return attempts.fromStatus(answer);
  try {
    return { value: decode(answer), response: answer.response };
  } catch (error) {
    return error instanceof ErrorInSuccess
      ? attempts.fromStatus(answer)
      : attempts.fromUnreadable(answer, error);
  }
}

/** Waits until the rate limiter lets the call go; returns at once while the server never throttled. */
async function awaitTurn(limiter: RateLimiter, deadline: Deadline): Promise<void> {
  const slot = limiter.enter(performance.now());
  if (slot === undefined) return;
  try {
    for (;;) {
      const nap = limiter.napMs(slot, performance.now());
      if (nap === 0) return;
      await deadline.sleep(nap);
    }
  } catch (error) {
    limiter.leave();
    throw error;
  }
}

/** What of a response may be shown. */
interface Seen {
  status?: number;
  requestId?: string | undefined;
}

function toSeen({ status, headers }: Response, { apiToken }: Settings): Seen {
  const requestId = headers.get('x-request-id')?.replaceAll(apiToken, '[apiToken]');
  return { status, requestId };
}

/** Reports one attempt; `undefined`, and so without cost, when nobody listens. */
function observer({ observe }: Settings, target: Target, attempts: Attempts) {
  if (!observe) return undefined;
  const { operationId, method, path } = target;
  return (
    startedAt: number,
    seen?: Seen,
    error?: string,
    retryInMs?: number,
    endedAt = performance.now(),
  ): void =>
    observe({
      operationId,
      method,
      path,
      attempt: attempts.count,
      durationMs: endedAt - startedAt,
      status: seen?.status,
      requestId: seen?.requestId,
      error,
      retryInMs,
    });
}
