/** One request that was sent, or a failure to send it. Holds no header but the request ID, no body. */
export interface AttemptEvent {
  /** The operationId, e.g. `getRunStatus`. */
  operationId: string;
  method: string;
  /** The path template, e.g. `/v2/apps/runs/{run_id}`: without the values. */
  path: string;
  /** Counts from 1. */
  attempt: number;
  /** From sending to the last byte of the answer, in milliseconds. */
  durationMs: number;
  /** The answer's status; `undefined` if none came. */
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
  debug(message: string): void;
  warn(message: string): void;
}

/** The listener that the options ask for; `undefined` if none does. */
export function observerOf(
  logger: Logger | undefined,
  onAttempt: ((event: AttemptEvent) => void) | undefined,
): ((event: AttemptEvent) => void) | undefined {
  if (!logger && !onAttempt) return undefined;
  return (event) => {
    unharmed(() => onAttempt?.(event));
    unharmed(() => logger?.[event.error === undefined ? 'debug' : 'warn'](describe(event)));
  };
}

/** Watching must not change what is watched, also if it throws, at once or later. */
function unharmed(watch: () => unknown): void {
  try {
    const later = watch();
    if (later instanceof Promise) later.catch(() => {});
  } catch {
    // See above.
  }
}

function describe(event: AttemptEvent): string {
  const { method, path, operationId, attempt, durationMs, status, error, retryInMs } = event;
  const came = status ?? error;
  const next = retryInMs === undefined ? '' : `, next attempt in ${Math.round(retryInMs)} ms`;
  return `AI Hub ${method} ${path} (${operationId}): ${came} in ${Math.round(durationMs)} ms, attempt ${attempt}${next}`;
}
