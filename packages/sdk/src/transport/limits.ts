import { callLimits } from '../options/call-rules.ts';
import {
  aFlag,
  aFunction,
  anything,
  extend,
  type Rule,
  type Rules,
  withMethods,
} from '../options/check-options.ts';

const aSize: Rule = (bytes) =>
  !(typeof bytes === 'number' && bytes > 0) && 'a number of bytes above 0';

/** The options of the client. Of secrets the value is not quoted, so another check looks at them. */
export const clientRules: Rules = /* @__PURE__ */ extend(callLimits, {
  apiToken: anything,
  ibContext: anything,
  apiRoot: anything,
  fetch: aFunction,
  maxResponseBytes: aSize,
  logger: /* @__PURE__ */ withMethods('an object', 'debug', 'warn'),
  onAttempt: aFunction,
  telemetry: /* @__PURE__ */ withMethods('what otel() gives, an object', 'call', 'wait', 'poll'),
  dangerouslyAllowBrowser: aFlag,
});
