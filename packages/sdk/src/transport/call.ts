import type { CallOptions } from '../operation.ts';
import { type Answer, attempt, type WireRequest } from './attempt.ts';
import { Attempts, type Failure, type Target } from './attempts.ts';
import { Deadline, timedOut } from './deadline.ts';
import { checkRetries, checkTimeout } from './limits.ts';
import { ErrorInSuccess } from './read-success.ts';
import { backoffMs, type RetryBudget } from './retry.ts';
import type { Settings } from './settings.ts';

/** What all calls of one client have in common. */
export interface Client {
  settings: Settings;
  budget: RetryBudget;
}

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
  const { settings, budget } = client;
  const timeoutMs = checkTimeout(options.timeoutMs ?? settings.timeoutMs);
  const maxRetries = checkRetries(options.maxRetries ?? settings.maxRetries);
  const attempts = new Attempts(target, request, settings);
  const deadline = new Deadline(timeoutMs, options.signal);
  const observe = observer(settings, target, attempts);
  try {
    if (options.signal?.aborted) throw options.signal.reason;
    for (;;) {
      attempts.begin();
      const startedAt = performance.now();
      let failure: Failure;
      try {
        const answer = await attempt(settings.fetch, request, deadline, settings.maxResponseBytes);
        if (answer.response.ok) {
          try {
            const value = decode(answer);
            observe?.(startedAt, toSeen(answer.response, settings));
            budget.succeeded(attempts.count);
            return value;
          } catch (error) {
            failure =
              error instanceof ErrorInSuccess
                ? await attempts.fromStatus(answer)
                : await attempts.fromUnreadable(answer, error);
          }
        } else {
          failure = await attempts.fromStatus(answer);
        }
      } catch (error) {
        if (deadline.signal.aborted) {
          observe?.(
            startedAt,
            undefined,
            options.signal?.aborted ? 'AbortError' : 'RequestTimeoutError',
          );
          throw deadline.signal.reason;
        }
        failure = await attempts.fromThrown(error);
      }
      const pause = backoffMs(attempts.count, failure.retryAfterMs);
      const goesOn =
        attempts.count <= maxRetries &&
        attempts.mayRepeat(failure.kind) &&
        pause < deadline.remainingMs &&
        budget.take();
      const error = goesOn ? failure.error : attempts.lastError(failure);
      observe?.(startedAt, failure, error.name, goesOn ? pause : undefined);
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

/** Of an answer, what may be told. */
interface Seen {
  status?: number;
  requestId?: string | undefined;
}

function toSeen({ status, headers }: Response, { apiToken }: Settings): Seen {
  const requestId = headers.get('x-request-id')?.replaceAll(apiToken, '[apiToken]');
  return { status, requestId };
}

/** Tells of one attempt; `undefined`, and so without cost, when nobody listens. */
function observer({ observe }: Settings, target: Target, attempts: Attempts) {
  if (!observe) return undefined;
  const { operationId, method, path } = target;
  return (startedAt: number, seen?: Seen, error?: string, retryInMs?: number): void =>
    observe({
      operationId,
      method,
      path,
      attempt: attempts.count,
      durationMs: performance.now() - startedAt,
      status: seen?.status,
      requestId: seen?.requestId,
      error,
      retryInMs,
    });
}
