import { type Span, SpanStatusCode } from '@opentelemetry/api';

/**
 * Calls OpenTelemetry, whose processors are the user's: what they throw must not fail a call that may
 * have started a run.
 */
export function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Marks a span as failed (semantic conventions, error.type). */
export function fail(span: Span | undefined, error: string): void {
  span?.setAttribute('error.type', error);
  span?.setStatus({ code: SpanStatusCode.ERROR });
}
