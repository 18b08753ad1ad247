/** One request that was sent, or a failure to send it. Holds no header but the request ID, no body. */
export interface AttemptEvent {
  /** The operationId, e.g. `getRunStatus`. */
  operationId: string;
  /** The HTTP method, in capitals. */
  method: string;
  /** The path template, e.g. `/v2/apps/runs/{run_id}`, without the values; of `aihub.fetch` the path that it was given. */
  path: string;
  /** Counts from 1; a poll of a wait counts those before it that failed. */
  attempt: number;
  /** From sending to the last byte of the response, in milliseconds. */
  durationMs: number;
  /** The response's status; `undefined` if none came. */
  status: number | undefined;
  /** The server's ID of the request (`x-request-id`). */
  requestId: string | undefined;
  /** The name of the error, e.g. `ConnectionError`; `undefined` on success. */
  error: string | undefined;
  /** The pause before the next attempt in milliseconds; `undefined` if there is none. */
  retryInMs: number | undefined;
}

/** What of a console is used: `debug` for successes, `warn` for failures. */
export interface Logger {
  /** Called with a line for each attempt that succeeded. */
  debug(message: string): void;
  /** Called with a line for each attempt that failed. */
  warn(message: string): void;
}

/** The hook that the options ask for; `undefined` if they ask for none. */
export function attemptHook(
  logger: Logger | undefined,
  onAttempt: ((event: AttemptEvent) => void) | undefined,
): ((event: AttemptEvent) => void) | undefined {
  if (!logger && !onAttempt) return undefined;
  return (event) => {
    guarded(() => onAttempt?.(event));
    guarded(() => logger?.[event.error === undefined ? 'debug' : 'warn'](describe(event)));
  };
}

/** A hook that throws, or returns a promise that rejects, does not fail the call. */
function guarded(hook: () => unknown): void {
  try {
    const result = hook();
    if (result instanceof Promise) result.catch(() => {});
  } catch {
    // A hook's errors are its own.
  }
}

function describe(event: AttemptEvent): string {
  const { method, path, operationId, attempt, durationMs, status, error, retryInMs } = event;
  const outcome = status ?? error;
  const next = retryInMs === undefined ? '' : `, next attempt in ${Math.round(retryInMs)} ms`;
  return `AI Hub ${method} ${path} (${operationId}): ${outcome} in ${Math.round(durationMs)} ms, attempt ${attempt}${next}`;
}
