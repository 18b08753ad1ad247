import { InvalidRequestError } from '../errors.ts';
import type { Operation } from '../operation.ts';

/** As seconds this lies past the year 5000, as milliseconds in early 1973. */
const noSeconds = 1e11;
/** As milliseconds this lies past the year 5000, as nanoseconds on the second day of 1970. */
const noMilliseconds = 1e14;

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
      const other = time > 0 && otherUnit(unit, time);
      if (other) {
        throw new InvalidRequestError(
          `${name} of ${id} is Unix time in ${unit}, and ${value} ${other}.`,
        );
      }
    }
  }
}

function otherUnit(unit: 'seconds' | 'milliseconds', value: number): string | undefined {
  if (value >= noMilliseconds) return 'looks like nanoseconds. Convert it with nsToDate';
  if (unit === 'seconds') {
    return value < noSeconds ? undefined : 'looks like milliseconds. Divide it by 1000';
  }
  return value < noSeconds ? 'looks like seconds. Multiply it by 1000' : undefined;
}
