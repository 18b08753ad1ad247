import { aFunction, aSignal, checkOptions, type Rules } from '../options/check-options.ts';
import { duration } from '../options/duration.ts';

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
/** The options of every wait. */
export const waitRules: Rules = {
  signal: aSignal,
  timeoutMs: /* @__PURE__ */ duration(),
  pollIntervalMs: /* @__PURE__ */ duration(),
  onUpdate: aFunction,
};

/**
 * Checks the options of a wait.
 *
 * @param verb - The method, for messages.
 * @param rules - Of its options.
 * @returns The deadline, in milliseconds from now.
 * @throws AIHubError that names the option.
 */
export function checkWaitOptions(
  verb: string,
  options: WaitOptions<never>,
  rules: Rules = waitRules,
): number {
  checkOptions(verb, options, rules);
  return options.timeoutMs ?? dayMs;
}
