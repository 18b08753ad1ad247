import type { Telemetry } from '../telemetry.ts';
import type { PollStrategy } from './poll-each.ts';
import type { PollTarget } from './poll-target.ts';
import type { Scheduler } from './scheduler.ts';

/** A strategy whose polls have a context of their own, since they are sent for all waits together. */
export function observedStrategy<T>(
  strategy: PollStrategy<T>,
  { kind }: PollTarget<T>,
  telemetry: Telemetry,
): PollStrategy<T> {
  return (due, registry, round) =>
    due.length === 0
      ? strategy(due, registry, round)
      : telemetry.poll(kind, () => strategy(due, registry, round));
}

/** Waits with a trace. */
export function observedWait<T>(
  wait: Scheduler<T>['wait'],
  { kind, statusOf }: PollTarget<T>,
  telemetry: Telemetry,
): Scheduler<T>['wait'] {
  return (id, options, accept) =>
    telemetry.wait({ kind, id }, (trace) => {
      const onUpdate = (value: T): unknown => {
        trace.saw(statusOf(value));
        return trace.run(() => options.onUpdate?.(value));
      };
      const { wantsUpdates = options.onUpdate !== undefined } = options;
      return wait(id, { ...options, onUpdate, wantsUpdates }, accept);
    });
}
