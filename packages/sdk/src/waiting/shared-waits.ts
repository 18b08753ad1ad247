import { hasRequestContexts } from '../runtime.ts';
import type { Telemetry } from '../telemetry.ts';
import { observedStrategy, observedWait } from './observe.ts';
import { type PollStrategy, pollEach } from './poll-each.ts';
import type { PollTarget } from './poll-target.ts';
import { Scheduler } from './scheduler.ts';

/**
 * Waits that share their polls; each polls by itself where the runtime keeps requests apart.
 *
 * @param strategy - How shared waits are polled.
 */
export function sharedWaits<T>(
  target: PollTarget<T>,
  strategy: PollStrategy<T> = pollEach,
  telemetry?: Telemetry,
): Scheduler<T>['wait'] {
  const scheduler = (strategy: PollStrategy<T>) =>
    new Scheduler(target, telemetry ? observedStrategy(strategy, target, telemetry) : strategy);
  const shared = scheduler(strategy);
  const wait: Scheduler<T>['wait'] = (...wait) =>
    (hasRequestContexts() ? scheduler(pollEach) : shared).wait(...wait);
  return telemetry ? observedWait(wait, target, telemetry) : wait;
}
