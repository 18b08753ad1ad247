import {
  type AIHubError,
  type CallFacts,
  ConnectionError,
  DecodeError,
  RequestTimeoutError,
  UnknownOutcomeError,
} from '../errors.ts';
import { secretPlaces } from '../generated/secrets.ts';
import { describePage, excerpt, toAPIError } from './api-error.ts';
import { type RawResponse, RedirectRefused, type WireRequest } from './attempt.ts';
import type { AttemptLog } from './attempt-log.ts';
import { BodyTooLarge } from './body.ts';
import { timedOut } from './deadline.ts';
import {
  describeCause,
  type Failure,
  type FailureKind,
  failureKindOf,
  failureKindOfStatus,
} from './failure.ts';
import { Redactor, withoutToken } from './redact.ts';
import { isSafeToRepeat, type Target } from './repeat.ts';
import type { NoRetry } from './retries.ts';
import type { Settings } from './settings.ts';
import { UnexpectedBody } from './unexpected-body.ts';

/** A path may hold the name of a file, and be long. */
const maxPathLength = 300;

const budgetNote =
  'It was not sent again: so many calls of this client failed that its retry budget is used up.';

const deletedBefore =
  'It may well have been deleted by this call: the response to an earlier attempt was lost.';

const utf8 = /* @__PURE__ */ new TextDecoder();

/** Makes the errors of one call, with every secret redacted. */
export class ErrorBuilder {
  readonly #target: Target;
  readonly #request: WireRequest;
  readonly #settings: Settings;
  readonly #log: AttemptLog;
  #redactor: Promise<Redactor> | undefined;

  constructor(target: Target, request: WireRequest, settings: Settings, log: AttemptLog) {
    this.#target = target;
    this.#request = request;
    this.#settings = settings;
    this.#log = log;
  }

  /** No response came, or not the whole of it. */
  async fromThrown(error: unknown): Promise<Failure> {
    const redactor = await this.#redact();
    if (error instanceof RedirectRefused) {
      const text = `a redirect ${error.message}`;
      return { ...this.#fromResponse(error.response, text, redactor), kind: 'final' };
    }
    const kind = failureKindOf(error);
    if (kind === 'unreadable') {
      if (!(error instanceof BodyTooLarge)) return this.#unreadable('cannot be decompressed');
      const tooLarge = `is larger than maxResponseBytes, ${this.#settings.maxResponseBytes}`;
      return { ...this.#unreadable(tooLarge), kind: 'final' };
    }
    const words = describeCause(error);
    const safeWords = redactor.repeatsFile(words) ? describeCause(error, false) : words;
    const cause = new Error(redactor.redact(safeWords));
    const message = `${this.#label} ${this.#connectionProblem(kind)} The cause is ${cause.message}.`;
    return { kind, error: new ConnectionError(message, this.#facts, cause) };
  }

  /** A response came, and is no success. */
  async fromStatus({ response, bytes, isBroken }: RawResponse): Promise<Failure> {
    const text = isBroken ? undefined : utf8.decode(bytes);
    return this.#fromResponse(response, text, await this.#redact());
  }

  /** A success came, and is not what was promised. */
  async fromUnreadable({ response, bytes }: RawResponse, reason: unknown): Promise<Failure> {
    const redactor = await this.#redact();
    if (reason instanceof UnexpectedBody) return this.#unreadable(reason.message, response);
    if (bytes.length === 0) return this.#unreadable('is empty', response);
    const type = response.headers.get('content-type') ?? 'no Content-Type';
    const what = redactor.redact(`is not JSON (${bytes.length} bytes, ${excerpt(type, 100)})`);
    // A page says which server answered; any other text may be a document's data.
    const text = utf8.decode(bytes.subarray(0, 2 ** 16));
    const page = redactor.repeatsFile(text)
      ? undefined
      : describePage(redactor.redact(text), redactor);
    return this.#unreadable(page === undefined ? what : `${what} but ${page}`, response);
  }

  /** What the caller gets when a failure is not followed by another attempt. */
  lastError({ kind, error, status }: Failure, reason?: NoRetry): AIHubError {
    if (reason === 'budget') addSentence(error, budgetNote);
    if (status === 404 && this.#target.method === 'DELETE' && this.#log.mayBeDone) {
      addSentence(error, deletedBefore);
    }
    const mayBeDone = kind === 'unknown' || kind === 'broken-tls';
    return mayBeDone && !isSafeToRepeat(this.#target) ? this.#unknownOutcome(error) : error;
  }

  /** What the caller gets when `timeoutMs` is over. */
  timeoutError(timeoutMs: number): AIHubError {
    const { count, isInFlight } = this.#log;
    const error = new RequestTimeoutError(
      `${this.#label} took longer than timeoutMs, ${timeoutMs} ms, in ${count} attempt${count === 1 ? '' : 's'}.`,
      this.#facts,
    );
    return isInFlight && !isSafeToRepeat(this.#target) ? this.#unknownOutcome(error) : error;
  }

  /** A body that is read as a stream broke off, stalled, or is not as long as was promised. */
  async streamError(reason: unknown, timeoutMs: number): Promise<AIHubError> {
    if (reason instanceof UnexpectedBody) return this.#unreadable(reason.message).error;
    if (reason !== timedOut) return (await this.fromThrown(reason)).error;
    const message = `${this.#label} sent no more of its body for timeoutMs, ${timeoutMs} ms.`;
    return new RequestTimeoutError(message, this.#facts);
  }

  get #facts(): CallFacts {
    return {
      operationId: this.#target.operationId,
      attempts: this.#log.count,
      earlierErrors: [...this.#log.earlierErrors],
    };
  }

  /** E.g. `GET /api/v2/apps/runs/a1b2 (getRunStatus)`. */
  get #label(): string {
    const { method, operationId } = this.#target;
    const { pathname } = new URL(this.#request.url);
    const path = withoutToken(pathname, this.#settings.apiToken);
    return `${method} ${excerpt(path, maxPathLength)} (${operationId})`;
  }

  /** The body is read here and not before, that is only when something has failed. */
  #redact(): Promise<Redactor> {
    const { method, path } = this.#target;
    const places = secretPlaces[`${method} ${path}`];
    this.#redactor ??= Redactor.of(this.#settings.apiToken, this.#request.body, places);
    return this.#redactor;
  }

  #connectionProblem(kind: Exclude<FailureKind, 'unreadable'>): string {
    const { origin } = new URL(this.#request.url);
    return {
      unsent: `could not be sent: there is no connection to ${origin}.`,
      final: `could not be sent: there is no secure connection (TLS) to ${origin}.`,
      unknown: `got no complete response from ${origin}.`,
      'broken-tls': `got no complete response from ${origin}: TLS broke.`,
    }[kind];
  }

  #fromResponse(response: Response, text: string | undefined, redactor: Redactor): Failure {
    const error = toAPIError(this.#label, this.#facts, response, text, redactor);
    const { status, requestId, retryAfterMs } = error;
    return { kind: failureKindOfStatus(status), error, status, requestId, retryAfterMs };
  }

  #unreadable(what: string, response?: Response): Failure {
    const started = ' The run may have been started: aihub.runs.list shows it.';
    const accepted = isSafeToRepeat(this.#target)
      ? ''
      : ` The request was accepted: do not send it again.${this.#target.cost === 'run' ? started : ''}`;
    const status = response ? ` with ${response.status}` : '';
    const message = `${this.#label} was answered${status}, but the body ${what}.${accepted}`;
    return { kind: 'unreadable', error: new DecodeError(message, this.#facts) };
  }

  #unknownOutcome(cause: AIHubError): UnknownOutcomeError {
    const lookFirst =
      this.#target.cost === 'run'
        ? 'Look before you send it again (aihub.runs.list): sent twice it starts, and bills, two runs.'
        : 'Look before you send it again: it could be done twice.';
    const message = `${cause.message} It may or may not have been carried out. ${lookFirst}`;
    return new UnknownOutcomeError(message, this.#facts, cause);
  }
}

/** Adds a sentence to an error that was made already; its stack begins with the message. */
function addSentence(error: Error, sentence: string): void {
  const { message, stack } = error;
  error.message = `${message} ${sentence}`;
  if (stack) error.stack = stack.replace(message, () => error.message);
}
