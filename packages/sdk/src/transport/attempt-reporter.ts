import type { AttemptTrace, CallTrace } from '../telemetry.ts';
import type { WireRequest } from './attempt.ts';
import type { AttemptLog } from './attempt-log.ts';
import { attemptHook } from './hooks.ts';
import type { Target } from './repeat.ts';
import type { Settings } from './settings.ts';

/** What of a response may be shown. */
interface Seen {
  status?: number;
  requestId?: string | undefined;
}

/** Reports the attempts of one call to the hook and to telemetry. */
export interface AttemptReporter {
  /** Sends one attempt, with the headers that telemetry adds. */
  send<T>(request: WireRequest, send: (request: WireRequest) => Promise<T>): Promise<T>;
  /** The attempt that was sent last has succeeded. */
  succeeded(startedAt: number, response: Response): void;
  /** The call is over before the attempt that was sent last. */
  givenUp(startedAt: number, isAborted: boolean | undefined): void;
  /** The attempt that was sent last is over. */
  end(startedAt: number, seen?: Seen, error?: string, retryInMs?: number, endedAt?: number): void;
}

/**
 * The reporter of a call that a hook or telemetry wants to know of.
 *
 * @param attemptsBefore - Earlier calls that this one repeats, as polls do.
 */
export function attemptReporter(
  { apiToken, logger, onAttempt }: Settings,
  { operationId, method, path }: Target,
  log: AttemptLog,
  attemptsBefore: number,
  trace: CallTrace | undefined,
): AttemptReporter {
  const hook = attemptHook(logger, onAttempt);
  let attempt: AttemptTrace | undefined;
  return {
    send(request, send) {
      attempt = trace?.attempt(attemptsBefore + log.count);
      if (!attempt) return send(request);
      const { headers } = attempt;
      return attempt.run(() => send(withHeaders(request, headers)));
    },
    succeeded(startedAt, { status, headers }) {
      const requestId = headers?.get('x-request-id')?.replaceAll(apiToken, '[apiToken]');
      this.end(startedAt, { status, requestId });
    },
    givenUp(startedAt, isAborted) {
      this.end(startedAt, undefined, isAborted ? 'AbortError' : 'RequestTimeoutError');
    },
    end(startedAt, seen, error, retryInMs, endedAt = performance.now()) {
      const { status, requestId } = seen ?? {};
      attempt?.end({ status, requestId, error });
      hook?.({
        ...{ operationId, method, path, status, requestId, error, retryInMs },
        attempt: attemptsBefore + log.count,
        durationMs: endedAt - startedAt,
      });
    },
  };
}

function withHeaders(request: WireRequest, more: Readonly<Record<string, string>>): WireRequest {
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(more)) {
    try {
      headers.set(name, value);
    } catch {
      // What a propagator of the user's writes is no reason not to send.
    }
  }
  return { ...request, headers };
}
