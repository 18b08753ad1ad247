import { InvalidRequestError } from '../errors.ts';
import { quote } from '../quote.ts';

/**
 * The time in which the runs were started: from a `Date` or from Unix seconds, up to another or
 * to now. A start is always needed, since the API by itself leaves out what is older than 24
 * hours. `new Date(0)` is the beginning.
 */
export type RunsWindow =
  | {
      /** Start of the window. */
      from: Date;
      /**
       * Its end.
       *
       * @default the moment when the loop starts
       */
      to?: Date | undefined;
      /** Not beside `from`. */
      from_timestamp?: never;
      /** Not beside `from`. */
      to_timestamp?: never;
    }
  | {
      /** Start of the window, as Unix time in seconds. */
      from_timestamp: number;
      /**
       * Its end, in seconds.
       *
       * @default the moment when the loop starts
       */
      to_timestamp?: number | undefined;
      /** Not beside `from_timestamp`. */
      from?: never;
      /** Not beside `from_timestamp`. */
      to?: never;
    };

/** A window as the API takes it, in whole seconds. */
export interface PinnedWindow {
  from_timestamp: number;
  to_timestamp: number;
}

/** From here on a number of seconds lies past the year 5000, so it must be of another unit. */
const noSeconds = 1e11;

/**
 * Fixes both ends of a window, rounded outwards to whole seconds.
 *
 * @param now - Milliseconds since 1970.
 */
export function pinWindow(window: RunsWindow, now: number): PinnedWindow {
  const from = seconds('from', window.from, window.from_timestamp);
  if (from === undefined) {
    throw new InvalidRequestError(
      'Say from when on: pass from, a Date (new Date(0) for all runs there are), or from_timestamp in seconds. ' +
        'Without it the API would leave out every run older than 24 hours.',
    );
  }
  // A clock that is behind may lie before a start that came from the server.
  const to = seconds('to', window.to, window.to_timestamp) ?? Math.max(from, now / 1000);
  if (from > to)
    throw new InvalidRequestError('The window ends before it starts: to lies before from.');
  // A 0 could be read as "not given" by the server, which would bring its 24 hours back.
  return { from_timestamp: Math.max(1, Math.floor(from)), to_timestamp: Math.ceil(to) };
}

function seconds(name: string, date: Date | undefined, value: number | undefined) {
  if (date !== undefined) {
    const ms = date instanceof Date ? date.getTime() : Number.NaN;
    if (Number.isNaN(ms))
      throw new InvalidRequestError(`${name} must be a valid Date, not ${quote(date)}.`);
    return ms / 1000;
  }
  if (value === undefined) return undefined;
  if (typeof value === 'number' && value >= 0 && value < noSeconds) return value;
  throw new InvalidRequestError(
    `${name}_timestamp must be Unix time in seconds, not ${quote(value)}. Runs carry nanoseconds, Date milliseconds.`,
  );
}
