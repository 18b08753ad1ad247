import { InvalidRequestError } from './errors.ts';
import { quote } from './quote.ts';

/** Fewer digits are seconds, more are microseconds or nanoseconds, for any time from 1973 to 5138. */
const milliseconds = /^(?:0|\d{12,14})$/;

/**
 * A time as Unix milliseconds in a string, as the audit log takes it.
 *
 * @param name - Of the property, for the message.
 * @throws InvalidRequestError when it is neither a valid date nor such a string.
 */
export function millisText(name: string, time: Date | string): string {
  const text = time instanceof Date ? String(time.getTime()) : time;
  const isDate = time instanceof Date && !Number.isNaN(time.getTime());
  if (isDate || (typeof text === 'string' && milliseconds.test(text))) return text;
  throw new InvalidRequestError(
    `${name} must be a Date, or Unix time in milliseconds as a string of digits, not ${quote(text)}.`,
  );
}
