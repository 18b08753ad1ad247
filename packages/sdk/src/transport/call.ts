import type { CallOptions, EarlierAttempts } from '../operation.ts';
import type { CallTrace } from '../telemetry.ts';
import { attempt, type RawResponse, type WireRequest } from './attempt.ts';
import { AttemptLog } from './attempt-log.ts';
import type { AttemptReporter } from './attempt-reporter.ts';
import { sentOnce } from './body-form.ts';
import type { Client } from './client.ts';
import { Deadline, timedOut } from './deadline.ts';
import type { Failure } from './failure.ts';
import { CallFailures } from './failure-code.ts';
import type { PlainErrors } from './plain-errors.ts';
import { ErrorInSuccess } from './read-success.ts';
import { isSafeToRepeat, mayRetry, type Target } from './repeat.ts';
import { reporting } from './reporting.ts';
import type { Settings } from './settings.ts';

/**
 * Carries out one call: sends, reads, decodes, and sends again where that is safe and useful.
 *
 * @param decode - Reads a successful response; if it throws, the response counts as unreadable. Of a
 *   request with `isStream` it reads the body later, and asks for the errors of that.
 * @throws the errors of errors.ts, or the reason of the caller's signal.
 */
export function call<T>(
  client: Client,
  target: Target,
  request: WireRequest,
  options: AnyCallOptions,
  decode: Decode<T>,
): Promise<T> {
  const { telemetry, apiRoot } = client.settings;
  if (!telemetry) return carryOut(client, target, request, options, decode);
  const { operationId, method, path, isRaw } = target;
  const operation = { operationId, method, template: isRaw ? undefined : path, apiRoot };
  return telemetry.call(operation, (trace) =>
    carryOut(client, target, request, options, decode, trace),
  );
}

/** Options of a caller, and what the SDK's own verbs add to them. */
type AnyCallOptions = CallOptions & Partial<EarlierAttempts>;
/** Reads a response; of a stream it asks for the errors later. */
export type Decode<T> = (raw: RawResponse, errors: () => Promise<PlainErrors>) => T;

async function carryOut<T>(
  client: Client,
  target: Target,
  request: WireRequest,
  options: AnyCallOptions,
  decode: Decode<T>,
  trace?: CallTrace,
): Promise<T> {
  const { settings, traffic } = client;
  const { timeoutMs = settings.timeoutMs, maxRetries = settings.maxRetries } = options;
  const log = new AttemptLog();
  const deadline = new Deadline(timeoutMs, options.signal);
  const failed = { target, request, settings, log };
  const failures = new CallFailures(failed, client, deadline, maxRetries);
  const wire = isSafeToRepeat(target) ? request : { ...request, body: sentOnce(request.body) };
  let reporter: AttemptReporter | undefined;
  try {
    if (options.signal?.aborted) throw options.signal.reason;
    if (trace || settings.logger || settings.onAttempt) {
      const reports = await deadline.race(reporting());
      reporter = reports?.(settings, target, log, options.attemptsBefore ?? 0, trace);
    }
    for (;;) {
      if (traffic.pacing) await traffic.pacing.turn(deadline);
      log.begin();
      const startedAt = performance.now();
      traffic.sent(startedAt);
      const read = (raw: RawResponse) =>
        decode(raw, async () => (await failures.remedies()).errors);
      const sending = { settings, log, failures, deadline };
      const send = (request: WireRequest) => tryOnce(sending, request, read);
      let outcome: Awaited<ReturnType<typeof send>>;
      try {
        outcome = await (reporter ? reporter.send(wire, send) : send(wire));
      } catch (reason) {
        failures.givenUp();
        reporter?.givenUp(startedAt, options.signal?.aborted);
        throw reason;
      }
      const endedAt = performance.now();
      if ('value' in outcome) {
        reporter?.succeeded(startedAt, outcome.response);
        failures.succeeded(endedAt);
        return outcome.value;
      }
      const isAllowed = mayRetry(target, request.body, outcome.kind);
      const { errors, retries } = await failures.remedies();
      const pause = await retries.pauseAfter(outcome, startedAt, endedAt, isAllowed);
      const goesOn = typeof pause === 'number';
      const error = goesOn ? outcome.error : errors.lastError(outcome, pause);
      reporter?.end(startedAt, outcome, error.name, goesOn ? pause : undefined, endedAt);
      if (!goesOn) throw error;
      log.earlierErrors.push(error);
      log.mayBeDone ||= outcome.kind !== 'unsent';
      await deadline.sleep(pause);
    }
  } catch (error) {
    throw error === timedOut ? failures.errorsNow().timeoutError(timeoutMs) : error;
  } finally {
    deadline.dispose();
  }
}

/** What the attempts of one call have in common. */
interface Sending {
  settings: Settings;
  log: AttemptLog;
  failures: CallFailures;
  deadline: Deadline;
}

/** One attempt; throws only the reason for which the whole call is over. */
async function tryOnce<T>(
  { settings, log, failures, deadline }: Sending,
  request: WireRequest,
  decode: (raw: RawResponse) => T,
): Promise<{ value: T; response: Response } | Failure> {
  let raw: RawResponse;
  try {
    raw = await attempt(settings.fetch, request, deadline, settings.maxResponseBytes);
  } catch (error) {
    if (deadline.isOver) throw deadline.reason;
    log.end();
    return (await failures.remedies()).errors.fromThrown(error);
  }
  log.end();
  if (!raw.response.ok) return (await failures.remedies()).errors.fromStatus(raw);
  try {
    return { value: decode(raw), response: raw.response };
  } catch (error) {
    const { errors } = await failures.remedies();
    return error instanceof ErrorInSuccess
      ? errors.fromStatus(raw)
      : errors.fromUnreadable(raw, error);
  }
}
