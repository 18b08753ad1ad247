import { quote } from '../quote.ts';
import type { Unfinished } from './poll-target.ts';

/**
 * What is known at the deadline, as sentences.
 *
 * @param name - E.g. `Run a1b2`.
 * @param status - How it stood when it was last seen, if it ever was.
 */
export function describeUnfinished(
  name: string,
  status: unknown,
  { last, isMissing, timeoutMs, error }: Unfinished<unknown>,
): string {
  const end = `timeoutMs, ${timeoutMs} ms`;
  const was = typeof status === 'string' ? status : quote(status);
  if (isMissing) {
    return last
      ? `${name} was ${was}, and is not found (404) now that ${end}, is over: it was probably deleted.`
      : `${name} was not found until ${end}, was over: every response was 404. Check the ID and ibContext.`;
  }
  const why = error instanceof Error ? ` The last poll failed: ${error.message}` : '';
  return last
    ? `${name} was still ${was} after ${end}.${why}`
    : `${name} could not be polled within ${end}, so how it stands is not known.${why}`;
}
