import { type Context, context, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { version } from '../../package.json';
import { aFlag, checkOptions } from '../options/check-options.ts';
import type { ObservedWait, Telemetry } from '../telemetry.ts';
import { beginAttempt } from './attempt.ts';
import { operationAttributes } from './attributes.ts';
import { Instruments } from './instruments.ts';
import { quietly } from './quietly.ts';
import { tracedWait } from './wait.ts';
import { within } from './within.ts';

/** What is traced. */
export interface OtelOptions {
  /**
   * Whether each attempt has a span of kind client, its request the header `traceparent`, and
   * `http.client.request.duration` is measured. Say `false` where `fetch` or undici is instrumented
   * already, which does the same.
   *
   * @default true
   */
  http?: boolean | undefined;
}

const name = '@org/aihub-sdk';

/**
 * Traces and metrics for OpenTelemetry, by its semantic conventions for HTTP clients. Needs
 * `@opentelemetry/api`, 1.9 or newer, and providers that are registered before the first call.
 *
 * A call has a span named after its operation, with one span an attempt below it. A wait has a span
 * with an event for each status that was seen, which links to the poll that showed it. Polls are
 * sent for all waits together, so they are traces of their own. No span or metric holds a token, a
 * body, a query or a value of a path; spans of waits hold the run's ID.
 *
 * Metrics: `aihub.client.operation.duration`, `aihub.client.wait.duration` and
 * `http.client.request.duration` in seconds, `aihub.client.resends` (attempts beyond the first)
 * and `aihub.client.waits.active`.
 *
 * @example
 * ```ts
 * import { AIHub } from '@org/aihub-sdk';
 * import { otel } from '@org/aihub-sdk/otel';
 *
 * const aihub = new AIHub({ telemetry: otel() });
 * ```
 * @see {@link https://opentelemetry.io/docs/specs/semconv/http/ | Semantic conventions for HTTP}
 */
export function otel(options: OtelOptions = {}): Telemetry {
  checkOptions('otel', options, { http: aFlag });
  const { http = true } = options;
  const tracer = trace.getTracer(name, version);
  const instruments = new Instruments(name, version);

  return {
    call(operation, work) {
      const attributes = operationAttributes(operation);
      const startedAt = performance.now();
      const span = quietly(() => tracer.startSpan(operation.operationId, { attributes }));
      const begin = (inside: Context) => ({
        attempt: (number: number) =>
          beginAttempt({ tracer, instruments, http, operation, inside, number }),
      });
      return within(
        span,
        context.active(),
        (inside) => work(begin(inside)),
        (error) => instruments.operationEnded(operation, startedAt, error),
      );
    },
    wait: (wait, work) => tracedWait(wait, work, { tracer, instruments }),
    poll(kind: ObservedWait['kind'], work) {
      const attributes = { 'aihub.wait.kind': kind };
      const span = quietly(() => tracer.startSpan(`poll ${kind}s`, { attributes }, ROOT_CONTEXT));
      return within(span, ROOT_CONTEXT, work);
    },
  };
}
