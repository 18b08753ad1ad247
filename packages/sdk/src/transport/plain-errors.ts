import {
  type AIHubError,
  type CallFacts,
  ConnectionError,
  DecodeError,
  RequestTimeoutError,
  UnknownOutcomeError,
} from '../errors.ts';
import type { RawResponse, WireRequest } from './attempt.ts';
import type { AttemptLog } from './attempt-log.ts';
import { BodyTooLarge } from './body.ts';
import type { Failure } from './failure.ts';
import { isSafeToRepeat, type Target } from './repeat.ts';
import type { NoRetry } from './retries.ts';
import type { Settings } from './settings.ts';
import { errorClassOf, failureKindOfStatus, statusOf } from './status.ts';
import { UnexpectedBody } from './unexpected-body.ts';

/** What the errors of a call are made from. */
export interface FailedCall {
  target: Target;
  request: WireRequest;
  settings: Settings;
  log: AttemptLog;
}

/**
 * Makes the errors of one call as long as the code for failures is not loaded: class, status and code
 * are right, and nothing is repeated that a server said. `ErrorBuilder` says more.
 */
export class PlainErrors {
  protected readonly call: FailedCall;

  constructor(call: FailedCall) {
    this.call = call;
  }

  /** No response came, or not the whole of it. */
  async fromThrown(error: unknown): Promise<Failure> {
    if (error instanceof BodyTooLarge) return { ...this.tooLarge(), kind: 'final' };
    const message = `${this.label} got no complete response.`;
    // It may have been sent, for all that is known here.
    return { kind: 'unknown', error: new ConnectionError(message, this.facts, codeOf(error)) };
  }

  /** A response came, and is no success. */
  async fromStatus({ response }: RawResponse): Promise<Failure> {
    const status = statusOf(response);
    const { headers } = response;
    const requestId = headers.get('x-request-id')?.replaceAll(this.call.settings.apiToken, '…');
    const seconds = Number(headers.get('retry-after') ?? Number.NaN);
    const retryAfterMs = seconds >= 0 ? seconds * 1_000 : undefined;
    const seen = { status, body: undefined, headers: new Headers(), requestId, retryAfterMs };
    const message = `${this.label} failed with status ${status}.`;
    const error = new (errorClassOf(status))(message, this.facts, seen);
    return { kind: failureKindOfStatus(status), error, status, requestId, retryAfterMs };
  }

  /** A success came, and is not what was promised. */
  async fromUnreadable({ response }: RawResponse, reason: unknown): Promise<Failure> {
    return this.unreadable(
      reason instanceof UnexpectedBody ? reason.message : 'is not JSON',
      response,
    );
  }

  /** What the caller gets when a failure is not followed by another attempt. */
  lastError({ kind, error, status }: Failure, _reason?: NoRetry): AIHubError {
    // The file that is there already may be what an earlier attempt has written.
    if (status === 412 && this.call.log.mayBeDone) return this.unknownOutcome(error);
    const mayBeDone = kind === 'unknown' || kind === 'broken-tls';
    return mayBeDone ? this.#unlessSafe(error) : error;
  }

  /** What the caller gets when `timeoutMs` is over. */
  timeoutError(timeoutMs: number): AIHubError {
    const { count, isInFlight } = this.call.log;
    const attempts = `${count} attempt${count === 1 ? '' : 's'}`;
    const what = `took longer than timeoutMs, ${timeoutMs} ms, in ${attempts}`;
    const error = new RequestTimeoutError(`${this.label} ${what}.`, this.facts);
    return isInFlight ? this.#unlessSafe(error) : error;
  }

  get facts(): CallFacts {
    const { target, log } = this.call;
    const { operationId } = target;
    return { operationId, attempts: log.count, earlierErrors: [...log.earlierErrors] };
  }

  /** E.g. `GET /v2/apps/runs/{run_id} (getRunStatus)`. A path of the caller may hold a secret. */
  get label(): string {
    const { method, path, isRaw, operationId } = this.call.target;
    return `${method} ${isRaw ? '' : `${path} `}(${operationId})`;
  }

  protected tooLarge(): Failure {
    const { maxResponseBytes } = this.call.settings;
    return this.unreadable(`is larger than maxResponseBytes, ${maxResponseBytes}`);
  }

  unreadable(what: string, _response?: Response): Failure {
    const message = `${this.label} got a response, but its body ${what}.`;
    return { kind: 'unreadable', error: new DecodeError(message, this.facts) };
  }

  protected unknownOutcome(cause: AIHubError, advice = ''): UnknownOutcomeError {
    const message = `${cause.message} It may or may not have been carried out.${advice}`;
    return new UnknownOutcomeError(message, this.facts, cause);
  }

  #unlessSafe(error: AIHubError): AIHubError {
    return isSafeToRepeat(this.call.target) ? error : this.unknownOutcome(error);
  }
}

/** The code of an error such as `ECONNRESET`. Its message may hold a secret. */
function codeOf(error: unknown): Error | undefined {
  const { code, cause } = Object(error) as { code?: unknown; cause?: unknown };
  const found = [Object(cause).code, code].find((text) => /^[A-Z_]+$/.test(String(text)));
  return found === undefined ? undefined : new Error(found as string);
}
