import type { Loaded } from '../async/lazily.ts';
import type { Run, RunSettings } from '../generated/schema.ts';
import { callRules } from '../options/call-rules.ts';
import { aFunction, anything, checkOptions, extend, type Rules } from '../options/check-options.ts';
import { duration } from '../options/duration.ts';
import type { SubmitOptions } from './options.ts';
import type { RequestedRun } from './same-submission.ts';
import type { Submitter } from './submitter.ts';

/**
 * Sends a body that starts a run; with an `idempotencyKey` exactly one run is started.
 *
 * @param requested - What its run must show, so that it is not another submission's.
 */
export type Submit = <T extends { settings?: RunSettings }>(
  requested: RequestedRun,
  body: T,
  options: SubmitOptions,
  send: (body: T) => Promise<Run>,
) => Promise<Run>;

/** The key is looked at where it becomes a tag. */
const submitRules: Rules = /* @__PURE__ */ extend(callRules, {
  idempotencyKey: anything,
  mayHaveBeenSent: (value) =>
    !(typeof value === 'boolean' || value instanceof Date) &&
    'a boolean, or the Date of the last sending',
  onSend: aFunction,
  settleMs: /* @__PURE__ */ duration({ zero: true }),
});

/**
 * The submissions of one client.
 *
 * @param load - Gives what starts a run once, which a body without a key does not need.
 */
export function submitWith(load: () => Loaded<Submitter>): Submit {
  return async (requested, body, options, send) => {
    checkOptions('run', options, submitRules);
    const { idempotencyKey, mayHaveBeenSent, onSend } = options;
    if (idempotencyKey === undefined && !mayHaveBeenSent && !onSend) return send(body);
    const submitter = await load();
    return submitter.submit(requested, body, options, send);
  };
}
