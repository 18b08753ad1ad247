import { type Context, context, type Span, type Tracer, trace } from '@opentelemetry/api';
import type { ObservedWait, WaitTrace } from '../telemetry.ts';
import type { Instruments } from './instruments.ts';
import { quietly } from './quietly.ts';
import { within } from './within.ts';

interface WaitParts {
  tracer: Tracer;
  instruments: Instruments;
}

/** Carries out a wait in a span with an event for each status. */
export function tracedWait<T>(
  wait: ObservedWait,
  work: (trace: WaitTrace) => Promise<T>,
  { tracer, instruments }: WaitParts,
): Promise<T> {
  const { kind, id } = wait;
  const attributes = { 'aihub.wait.kind': kind, [`aihub.${kind}.id`]: id };
  const span = quietly(() => tracer.startSpan(`wait ${kind}`, { attributes }));
  const startedAt = performance.now();
  quietly(() => instruments.waitBegan(wait));
  const begin = (inside: Context): WaitTrace => {
    let seen: string | undefined;
    return {
      saw(status) {
        if (status === seen || status === undefined) return;
        seen = status;
        quietly(() => addStatus(span, kind, status));
      },
      run: (callback) => context.with(inside, callback),
    };
  };
  return within(
    span,
    context.active(),
    (inside) => work(begin(inside)),
    (error) => instruments.waitEnded(wait, startedAt, error),
  );
}

/** An event for a status, and a link to the poll that showed it: the poll is of many waits. */
function addStatus(span: Span | undefined, kind: string, status: string): void {
  const name = `aihub.${kind}.status`;
  span?.addEvent(name, { [name]: status });
  const poll = trace.getSpanContext(context.active());
  if (poll) span?.addLink({ context: poll, attributes: { [name]: status } });
}
