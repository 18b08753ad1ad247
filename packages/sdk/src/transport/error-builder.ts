import {
  AIHubError,
  AlreadyExistsError,
  ConnectionError,
  DecodeError,
  type UnknownOutcomeError,
} from '../errors.ts';
import { secretPlaces } from '../generated/secrets.ts';
import { describePage, excerpt, toAPIError } from './api-error.ts';
import type { RawResponse } from './attempt.ts';
import { BodyTooLarge } from './body.ts';
import { describeCause, type Failure, type FailureKind, failureKindOf } from './failure.ts';
import { PlainErrors } from './plain-errors.ts';
import { Redactor, withoutToken } from './redact.ts';
import { RedirectRefused } from './redirect.ts';
import { isSafeToRepeat } from './repeat.ts';
import type { NoRetry } from './retries.ts';
import { failureKindOfStatus } from './status.ts';
import { UnexpectedBody } from './unexpected-body.ts';

/** A path may hold the name of a file, and be long. */
const maxPathLength = 300;

const budgetNote =
  'It was not sent again: so many calls of this client failed that its retry budget is used up.';

const deletedBefore =
  'It may well have been deleted by this call: the response to an earlier attempt was lost.';

const utf8 = /* @__PURE__ */ new TextDecoder();

/** Makes the errors of one call, with all that is known, and every secret redacted. */
export class ErrorBuilder extends PlainErrors {
  #redactor: Promise<Redactor> | undefined;

  /** No response came, or not the whole of it. */
  override async fromThrown(error: unknown): Promise<Failure> {
    const redactor = await this.#redact();
    if (error instanceof RedirectRefused) {
      const text = `a redirect ${error.message}`;
      const { response } = error;
      // After a POST it leads to the result of what was done (RFC 9110, section 15.4.4).
      const isDone = response.status === 303 && !isSafeToRepeat(this.call.target);
      const kind = isDone ? 'unknown' : 'final';
      return { ...this.#fromResponse(response, text, redactor), kind };
    }
    // Of a pool whose settings cannot be used: nothing was sent.
    if (error instanceof AIHubError && error.name === 'AIHubError') return { kind: 'final', error };
    const kind = failureKindOf(error);
    if (kind === 'unreadable') {
      return error instanceof BodyTooLarge
        ? { ...this.tooLarge(), kind: 'final' }
        : this.unreadable('cannot be decompressed');
    }
    const words = describeCause(error);
    const safeWords = redactor.repeatsFile(words) ? describeCause(error, false) : words;
    const cause = new Error(redactor.redact(safeWords));
    const message = `${this.label} ${this.#connectionProblem(kind)} The cause is ${cause.message}.`;
    return { kind, error: new ConnectionError(message, this.facts, cause) };
  }

  /** A response came, and is no success. */
  override async fromStatus({ response, bytes, isBroken }: RawResponse): Promise<Failure> {
    const text = isBroken ? undefined : utf8.decode(bytes);
    return this.#fromResponse(response, text, await this.#redact());
  }

  /** A success came, and is not what was promised. */
  override async fromUnreadable(
    { response, bytes }: RawResponse,
    reason: unknown,
  ): Promise<Failure> {
    const redactor = await this.#redact();
    if (reason instanceof UnexpectedBody) return this.unreadable(reason.message, response);
    if (bytes.length === 0) return this.unreadable('is empty', response);
    const type = response.headers.get('content-type') ?? 'no Content-Type';
    const what = redactor.redact(`is not JSON (${bytes.length} bytes, ${excerpt(type, 100)})`);
    // A page says which server sent it; any other text may be a document's data.
    const text = utf8.decode(bytes.subarray(0, 2 ** 16));
    const page = redactor.repeatsFile(text)
      ? undefined
      : describePage(redactor.redact(text), redactor);
    return this.unreadable(page === undefined ? what : `${what} but ${page}`, response);
  }

  /** What the caller gets when a failure is not followed by another attempt. */
  override lastError(failure: Failure, reason?: NoRetry): AIHubError {
    const { error, status } = failure;
    if (reason === 'budget') addSentence(error, budgetNote);
    if (status === 404 && this.call.target.method === 'DELETE' && this.call.log.mayBeDone) {
      addSentence(error, deletedBefore);
    }
    return super.lastError(failure);
  }

  /** E.g. `GET /api/v2/apps/runs/a1b2 (getRunStatus)`. */
  override get label(): string {
    const { method, operationId } = this.call.target;
    const { pathname } = new URL(this.call.request.url);
    const path = withoutToken(pathname, this.call.settings.apiToken);
    return `${method} ${excerpt(path, maxPathLength)} (${operationId})`;
  }

  /** The body is read here and not before, that is only when something has failed. */
  #redact(): Promise<Redactor> {
    const { method, path } = this.call.target;
    const places = secretPlaces[`${method} ${path}`];
    this.#redactor ??= Redactor.of(this.call.settings.apiToken, this.call.request.body, places);
    return this.#redactor;
  }

  #connectionProblem(kind: Exclude<FailureKind, 'unreadable'>): string {
    const { origin } = new URL(this.call.request.url);
    return {
      unsent: `could not be sent: there is no connection to ${origin}.`,
      final: `could not be sent: there is no secure connection (TLS) to ${origin}.`,
      unknown: `got no complete response from ${origin}.`,
      'broken-tls': `got no complete response from ${origin}: TLS failed.`,
    }[kind];
  }

  #fromResponse(response: Response, text: string | undefined, redactor: Redactor): Failure {
    const error = toAPIError(this.label, this.facts, response, text, redactor);
    const { status, requestId, retryAfterMs } = error;
    return { kind: failureKindOfStatus(status), error, status, requestId, retryAfterMs };
  }

  override unreadable(what: string, response?: Response): Failure {
    const { target } = this.call;
    const started = ' The run may have been started: aihub.runs.list shows it.';
    const accepted = isSafeToRepeat(target)
      ? ''
      : ` The request was accepted: do not send it again.${target.cost === 'run' ? started : ''}`;
    const got = response ? `status ${response.status}` : 'a response';
    const message = `${this.label} got ${got}, but its body ${what}.${accepted}`;
    return { kind: 'unreadable', error: new DecodeError(message, this.facts) };
  }

  protected override unknownOutcome(cause: AIHubError): UnknownOutcomeError {
    return super.unknownOutcome(cause, ` ${this.#adviceAfter(cause)}`);
  }

  #adviceAfter(cause: AIHubError): string {
    if (cause instanceof AlreadyExistsError) {
      return 'An earlier attempt of this call may have written it: compare the file with yours.';
    }
    return this.call.target.cost === 'run'
      ? 'Look before you send it again (aihub.runs.list): sent twice it starts, and bills, two runs.'
      : 'Look before you send it again: it could be done twice.';
  }
}

/** Adds a sentence to an error that was made already; its stack begins with the message. */
function addSentence(error: Error, sentence: string): void {
  const { message, stack } = error;
  error.message = `${message} ${sentence}`;
  if (stack) error.stack = stack.replace(message, () => error.message);
}
