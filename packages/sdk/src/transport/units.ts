import { InvalidRequestError } from '../errors.ts';
import type { Operation } from '../operation.ts';

/**
 * Checks the times of a query and a body, which count in seconds here and in milliseconds there.
 *
 * @throws InvalidRequestError when one is in another unit; it names the property and quotes the value.
 */
export function checkUnits({ id, units = {} }: Operation, ...parts: unknown[]): void {
  for (const [name, unit] of Object.entries(units)) {
    for (const part of parts) {
      const value: unknown = Object(part)[name];
      // A run has its times as bigint; a form or an environment variable gives text.
      const time = Number(value);
      const seen = time > 0 ? unitOf(time) : unit;
      if (!seen.startsWith(unit)) {
        throw new InvalidRequestError(
          `${name} of ${id} is Unix time in ${unit}, and ${value} looks like ${seen}.`,
        );
      }
    }
  }
}

/** The unit that a time is in, and what to do about it where that is another one. */
function unitOf(time: number): string {
  // As milliseconds this lies past the year 5000, as nanoseconds on the second day of 1970.
  if (time >= 1e14) return 'nanoseconds. Convert it with nsToDate';
  // As seconds this lies past the year 5000, as milliseconds in early 1973.
  return time >= 1e11 ? 'milliseconds. Divide it by 1000' : 'seconds. Multiply it by 1000';
}
