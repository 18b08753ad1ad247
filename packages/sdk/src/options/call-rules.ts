import { aSignal, extend, internal, type Rules, wholeFrom } from './check-options.ts';
import { duration } from './duration.ts';

/** What the client sets for every call, and a call for itself. */
export const callLimits: Rules = {
  timeoutMs: /* @__PURE__ */ duration({ infinite: true }),
  maxRetries: /* @__PURE__ */ wholeFrom(0),
};

/** The options of every call. */
export const callRules: Rules = /* @__PURE__ */ extend(
  { signal: aSignal, attemptsBefore: internal },
  callLimits,
);
