import {
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { AttemptEnd, AttemptTrace, ObservedOperation } from '../telemetry.ts';
import { operationAttributes, redactedUrl, requestAttributes } from './attributes.ts';
import type { Instruments } from './instruments.ts';
import { fail, quietly } from './quietly.ts';

interface AttemptParts {
  tracer: Tracer;
  instruments: Instruments;
  http: boolean;
  operation: ObservedOperation;
  /** The context of the call. */
  inside: Context;
  number: number;
}

/** Begins an attempt: a span of kind client, unless another instrumentation makes it. */
export function beginAttempt(parts: AttemptParts): AttemptTrace {
  const { instruments, http, operation, inside, number } = parts;
  if (number > 1) quietly(() => instruments.resent(operation));
  if (!http) return { headers: {}, run: (send) => context.with(inside, send), end: () => {} };
  const startedAt = performance.now();
  const span = quietly(() => startSpan(parts));
  const within = span ? trace.setSpan(inside, span) : inside;
  const headers: Record<string, string> = {};
  quietly(() => propagation.inject(within, headers));
  return {
    headers,
    run: (send) => context.with(within, send),
    end: (how) => {
      const error = errorTypeOf(how);
      quietly(() => instruments.requestEnded(operation, startedAt, how.status, error));
      quietly(() => endSpan(span, how, error));
    },
  };
}

function startSpan({ tracer, operation, inside, number }: AttemptParts): Span {
  const { method, template } = operation;
  const attributes = {
    ...requestAttributes(operation),
    ...operationAttributes(operation),
    'url.full': redactedUrl(operation),
    // Only of requests that were resent (semantic conventions, http.request.resend_count).
    ...(number > 1 && { 'http.request.resend_count': number - 1 }),
  };
  const name = template === undefined ? method : `${method} ${template}`;
  return tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, inside);
}

function endSpan(
  span: Span | undefined,
  { status, requestId }: AttemptEnd,
  error: string | undefined,
): void {
  if (status !== undefined) span?.setAttribute('http.response.status_code', status);
  if (requestId !== undefined) {
    span?.setAttribute('http.response.header.x-request-id', [requestId]);
  }
  if (error !== undefined) fail(span, error);
  span?.end();
}

/** The status where it is the error, else the error's name (semantic conventions, error.type). */
function errorTypeOf({ status, error }: AttemptEnd): string | undefined {
  return error !== undefined && status !== undefined && status >= 400 ? String(status) : error;
}
