import { hasRequestContexts } from '../runtime.ts';
import type { PollStrategy } from './poll-each.ts';
import type { PollTarget } from './poll-target.ts';
import { Scheduler } from './scheduler.ts';

/**
 * Waits that share their polls; each polls by itself where the runtime keeps requests apart.
 *
 * @param strategy - How shared waits are polled.
 */
export function sharedWaits<T>(
  target: PollTarget<T>,
  strategy?: PollStrategy<T>,
): Scheduler<T>['wait'] {
  const shared = new Scheduler(target, strategy);
  return (...wait) => (hasRequestContexts() ? new Scheduler(target) : shared).wait(...wait);
}
