import { checkDuration } from '../duration.ts';
import { AIHubError } from '../errors.ts';
import { quote } from '../quote.ts';

/** Settings of a wait. */
export interface WaitOptions<T> {
  /**
   * Ends the wait at once; the promise rejects with `signal.reason`.
   *
   * @default no signal
   */
  signal?: AbortSignal | undefined;
  /**
   * The deadline, in milliseconds from now. There always is one. When it is over, a wait polls once
   * more, for 5 seconds at most, before it gives up.
   *
   * @default 86_400_000, 24 hours
   */
  timeoutMs?: number | undefined;
  /**
   * The pause between two polls, in milliseconds.
   *
   * @default grows with how long the run or job has taken: from 1 second to 4 seconds, which hold
   * until ten minutes, and to 1 minute after two and a half hours
   */
  pollIntervalMs?: number | undefined;
  /**
   * Called with what is first seen, and with every change seen after that. If it throws, the wait
   * rejects with its error. An async function is not awaited; if it rejects during the wait, the
   * wait rejects with its error, too.
   *
   * @default no callback
   */
  onUpdate?: ((value: T) => unknown) | undefined;
}

const dayMs = 24 * 60 * 60 * 1_000;
const names = ['signal', 'timeoutMs', 'pollIntervalMs', 'onUpdate'];

/**
 * Checks the options of a wait.
 *
 * @param verb - The method, for messages.
 * @param more - Names of options that only this method has.
 * @returns The deadline, in milliseconds from now.
 * @throws AIHubError that names the option.
 */
export function checkWaitOptions(
  verb: string,
  options: WaitOptions<never>,
  more: readonly string[] = [],
): number {
  if (typeof options !== 'object' || options === null) {
    throw new AIHubError(`The options of ${verb} must be an object, not ${quote(options)}.`);
  }
  const unknown = Object.keys(options).find(
    (name) => !names.includes(name) && !more.includes(name),
  );
  if (unknown !== undefined) {
    const known = [...names, ...more];
    throw new AIHubError(`${verb} has no option ${quote(unknown)}. It has ${known.join(', ')}.`);
  }
  const { timeoutMs, pollIntervalMs, signal, onUpdate } = options;
  if (pollIntervalMs !== undefined) checkDuration('pollIntervalMs', pollIntervalMs);
  if (onUpdate !== undefined && typeof onUpdate !== 'function') {
    throw new AIHubError(`onUpdate must be a function, not ${quote(onUpdate)}.`);
  }
  if (signal !== undefined && typeof signal?.addEventListener !== 'function') {
    throw new AIHubError(`signal must be an AbortSignal, not ${quote(signal)}.`);
  }
  return timeoutMs === undefined ? dayMs : checkDuration('timeoutMs', timeoutMs);
}

/** Checks an option that takes one of a few values. */
export function checkChoice(name: string, value: unknown, choices: readonly unknown[]): void {
  if (value === undefined || choices.includes(value)) return;
  const listed = choices.map(quote).join(' or ');
  throw new AIHubError(`${name} must be ${listed}, not ${quote(value)}.`);
}
