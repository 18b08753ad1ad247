import type { Loaded } from '../async/lazily.ts';
import type { Run, RunSettings } from '../generated/schema.ts';
import type { CallOptions } from '../operation.ts';
import { callRules } from '../options/call-rules.ts';
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
  send: (body: T, options: CallOptions) => Promise<Run>,
) => Promise<Run>;

/**
 * The submissions of one client.
 *
 * @param load - Gives what starts a run once, which a call with no options of its own does not need.
 */
export function submitWith(load: () => Loaded<Submitter>): Submit {
  return async (requested, body, options, send) => {
    // What is no object is refused by the call.
    if (Object.keys(Object(options)).every((name) => name in callRules)) return send(body, options);
    const submitter = await load();
    return submitter.submit(requested, body, options, send);
  };
}
