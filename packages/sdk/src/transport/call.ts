import type { CallOptions } from '../operation.ts';
import { attempt, type RawResponse, type WireRequest } from './attempt.ts';
import { AttemptLog } from './attempt-log.ts';
import { sentOnce } from './body-form.ts';
import type { Client } from './client.ts';
import { Deadline, timedOut } from './deadline.ts';
import { ErrorBuilder } from './error-builder.ts';
import type { Failure } from './failure.ts';
import { checkRetries, checkTimeout } from './limits.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { ErrorInSuccess } from './read-success.ts';
import { isSafeToRepeat, mayRetry, type Target } from './repeat.ts';
import { Retries } from './retries.ts';
import type { Settings } from './settings.ts';

/**
 * Carries out one call: sends, reads, decodes, and sends again where that is safe and useful.
 *
 * @param decode - Reads a successful response; if it throws, the response counts as unreadable. Of a
 *   request with `isStream` it reads the body later, and asks for the errors of that.
 * @throws the errors of errors.ts, or the reason of the caller's signal.
 */
export async function call<T>(
  client: Client,
  target: Target,
  request: WireRequest,
  options: CallOptions,
  decode: (raw: RawResponse, toError: (reason: unknown) => Promise<unknown>) => T,
): Promise<T> {
  const { settings, limiter } = client;
  const timeoutMs = checkTimeout(options.timeoutMs ?? settings.timeoutMs);
  const maxRetries = checkRetries(options.maxRetries ?? settings.maxRetries);
  const log = new AttemptLog();
  const errors = new ErrorBuilder(target, request, settings, log);
  const deadline = new Deadline(timeoutMs, options.signal);
  const report = reporter(settings, target, log);
  const retries = new Retries(client, deadline, maxRetries);
  const wire = isSafeToRepeat(target) ? request : { ...request, body: sentOnce(request.body) };
  const sending = { settings, request: wire, log, errors, deadline };
  try {
    if (options.signal?.aborted) throw options.signal.reason;
    for (;;) {
      await awaitTurn(limiter, deadline);
      log.begin();
      const startedAt = performance.now();
      limiter.sent(startedAt);
      const read = (raw: RawResponse) =>
        decode(raw, (reason) => errors.streamError(reason, timeoutMs));
      const outcome = await tryOnce(sending, read).catch((reason) => {
        retries.failed();
        const isAbort = options.signal?.aborted;
        report?.(startedAt, undefined, isAbort ? 'AbortError' : 'RequestTimeoutError');
        throw reason;
      });
      const endedAt = performance.now();
      if ('value' in outcome) {
        report?.(startedAt, toSeen(outcome.response, settings));
        retries.succeeded(endedAt);
        return outcome.value;
      }
      const isAllowed = mayRetry(target, request.body, outcome.kind);
      const pause = await retries.pauseAfter(outcome, startedAt, endedAt, isAllowed);
      const goesOn = typeof pause === 'number';
      const error = goesOn ? outcome.error : errors.lastError(outcome, pause);
      report?.(startedAt, outcome, error.name, goesOn ? pause : undefined, endedAt);
      if (!goesOn) throw error;
      log.earlierErrors.push(error);
      log.mayBeDone ||= outcome.kind !== 'unsent';
      await deadline.sleep(pause);
    }
  } catch (error) {
    throw error === timedOut ? errors.timeoutError(timeoutMs) : error;
  } finally {
    deadline.dispose();
  }
}

/** What the attempts of one call have in common. */
interface Sending {
  settings: Settings;
  request: WireRequest;
  log: AttemptLog;
  errors: ErrorBuilder;
  deadline: Deadline;
}

/** One attempt; throws only the reason for which the whole call is over. */
async function tryOnce<T>(
  { settings, request, log, errors, deadline }: Sending,
  decode: (raw: RawResponse) => T,
): Promise<{ value: T; response: Response } | Failure> {
  let raw: RawResponse;
  try {
    raw = await attempt(settings.fetch, request, deadline, settings.maxResponseBytes);
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    log.end();
    return errors.fromThrown(error);
  }
  log.end();
  if (!raw.response.ok) return errors.fromStatus(raw);
  try {
    return { value: decode(raw), response: raw.response };
  } catch (error) {
    return error instanceof ErrorInSuccess
      ? errors.fromStatus(raw)
      : errors.fromUnreadable(raw, error);
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

/** Calls the hook with one attempt; `undefined`, and so without cost, when there is no hook. */
function reporter({ onAttempt }: Settings, target: Target, log: AttemptLog) {
  if (!onAttempt) return undefined;
  const { operationId, method, path } = target;
  return (
    startedAt: number,
    seen?: Seen,
    error?: string,
    retryInMs?: number,
    endedAt = performance.now(),
  ): void =>
    onAttempt({
      operationId,
      method,
      path,
      attempt: log.count,
      durationMs: endedAt - startedAt,
      status: seen?.status,
      requestId: seen?.requestId,
      error,
      retryInMs,
    });
}
