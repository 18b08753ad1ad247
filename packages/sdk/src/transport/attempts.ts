import {
  type AIHubError,
  type CallFacts,
  ConnectionError,
  DecodeError,
  RequestTimeoutError,
  UnknownOutcomeError,
} from '../errors.ts';
import { secretPlaces } from '../generated/secrets.ts';
import { type Answer, RedirectRefused, type WireRequest } from './attempt.ts';
import { BodyTooLarge } from './body.ts';
import { excerpt, failedAnswer } from './failed-answer.ts';
import { describeCause, type FailureKind, failureKindOf, failureKindOfStatus } from './failure.ts';
import { UnexpectedBody } from './read-success.ts';
import type { NoRetry } from './retries.ts';
import { isResendable, Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/** What is called: for messages, and to know what may be repeated. */
export interface Target {
  operationId: string;
  method: string;
  /** Path template. */
  path: string;
  /** As in `Operation`: what the spec says about a second request. */
  repeat?: 'safe' | 'unsafe' | undefined;
  cost?: 'run' | undefined;
}

/** An attempt that failed, and what that means for the next one. */
export interface Failure {
  kind: FailureKind;
  error: AIHubError;
  /** Of the answer, if one came. */
  status?: number;
  requestId?: string | undefined;
  retryAfterMs?: number | undefined;
}

/** Methods that do no more when they are carried out twice (RFC 9110, section 9.2.2). */
const repeatable = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
/** A path with a file's name in it may be long. */
const longestPath = 300;

const budgetNote =
  'It was not sent again: so many calls of this client failed that its retry budget is used up.';

const utf8 = new TextDecoder();

/** The attempts of one call: counts them, and says what each failure means in a person's words. */
export class Attempts {
  /** Requests sent, or tried to. */
  count = 0;
  /** Errors of the attempts before, oldest first. */
  readonly earlier: AIHubError[] = [];
  readonly #target: Target;
  readonly #request: WireRequest;
  readonly #settings: Settings;
  #inFlight = false;
  #secrets: Promise<Secrets> | undefined;

  constructor(target: Target, request: WireRequest, settings: Settings) {
    this.#target = target;
    this.#request = request;
    this.#settings = settings;
  }

  begin(): void {
    this.count++;
    this.#inFlight = true;
  }

  mayRepeat(kind: FailureKind): boolean {
    if (!isResendable(this.#request.body)) return false;
    return (
      kind === 'unsent' || (this.#isRepeatable && (kind === 'unknown' || kind === 'unreadable'))
    );
  }

  /** No answer came, or not the whole of it. */
  async fromThrown(error: unknown): Promise<Failure> {
    const secrets = await this.#end();
    if (error instanceof RedirectRefused) {
      const text = `a redirect ${error.message}`;
      return { ...this.#answered(error.response, text, secrets), kind: 'final' };
    }
    const kind = failureKindOf(error);
    if (kind === 'unreadable') {
      if (!(error instanceof BodyTooLarge)) return this.#unreadable('cannot be decompressed');
      const tooLarge = `is larger than maxResponseBytes, ${this.#settings.maxResponseBytes}`;
      return { ...this.#unreadable(tooLarge), kind: 'final' };
    }
    const words = describeCause(error);
    const cause = new Error(
      secrets.hide(secrets.repeatsFile(words) ? describeCause(error, false) : words),
    );
    const { origin } = new URL(this.#request.url);
    const what = {
      unsent: `could not be sent: there is no connection to ${origin}.`,
      final: `could not be sent: there is no secure connection (TLS) to ${origin}.`,
      unknown: `got no complete answer from ${origin}.`,
      spoilt: `got no complete answer from ${origin}: TLS broke.`,
    }[kind];
    const message = `${this.#label} ${what} The cause is ${cause.message}.`;
    return { kind, error: new ConnectionError(message, this.#facts, cause) };
  }

  /** An answer came, and is no success. */
  async fromStatus({ response, bytes, broken }: Answer): Promise<Failure> {
    return this.#answered(response, broken ? undefined : utf8.decode(bytes), await this.#end());
  }

  /** A success came, and is not what was promised. */
  async fromUnreadable({ response, bytes }: Answer, why?: unknown): Promise<Failure> {
    const secrets = await this.#end();
    if (why instanceof UnexpectedBody) return this.#unreadable(why.message, response);
    if (bytes.length === 0) return this.#unreadable('is empty', response);
    const type = response.headers.get('content-type') ?? 'no Content-Type';
    const what = secrets.hide(`is not JSON (${bytes.length} bytes, ${excerpt(type, 100)})`);
    // A page for people says where the request went astray; anything else may be a document's data.
    const text = utf8.decode(bytes.subarray(0, 2 ** 16)).trimStart();
    const isPage = text.startsWith('<') && !secrets.repeatsFile(text);
    return this.#unreadable(
      isPage ? `${what} and begins: ${excerpt(secrets.hide(text))}` : what,
      response,
    );
  }

  /** What the caller gets when a failure is not followed by another attempt. */
  lastError({ kind, error }: Failure, why?: NoRetry): AIHubError {
    if (why === 'budget') explain(error, budgetNote);
    const mayBeDone = kind === 'unknown' || kind === 'spoilt';
    return mayBeDone && !this.#isRepeatable ? this.#unknownOutcome(error) : error;
  }

  /** What the caller gets when `timeoutMs` is over. */
  timeoutError(timeoutMs: number): AIHubError {
    const error = new RequestTimeoutError(
      `${this.#label} took longer than timeoutMs, ${timeoutMs} ms, in ${this.count} attempt${this.count === 1 ? '' : 's'}.`,
      this.#facts,
    );
    return this.#inFlight && !this.#isRepeatable ? this.#unknownOutcome(error) : error;
  }

  get #isRepeatable(): boolean {
    const { repeat, method } = this.#target;
    return repeat ? repeat === 'safe' : repeatable.has(method);
  }

  get #facts(): CallFacts {
    return {
      operationId: this.#target.operationId,
      attempts: this.count,
      earlierErrors: [...this.earlier],
    };
  }

  /** E.g. `GET /api/v2/apps/runs/a1b2 (getRunStatus)`. */
  get #label(): string {
    const { method, operationId } = this.#target;
    const { pathname } = new URL(this.#request.url);
    return `${method} ${excerpt(pathname, longestPath)} (${operationId})`;
  }

  #end(): Promise<Secrets> {
    this.#inFlight = false;
    const { method, path } = this.#target;
    const places = secretPlaces[`${method} ${path}`];
    this.#secrets ??= Secrets.of(this.#settings.apiToken, this.#request.body, places);
    return this.#secrets;
  }

  #answered(response: Response, text: string | undefined, secrets: Secrets): Failure {
    const error = failedAnswer(this.#label, this.#facts, response, text, secrets);
    const { status, requestId, retryAfterMs } = error;
    return { kind: failureKindOfStatus(status), error, status, requestId, retryAfterMs };
  }

  #unreadable(what: string, response?: Response): Failure {
    const started = ' The run may have been started: aihub.runs.list shows it.';
    const accepted = this.#isRepeatable
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
function explain(error: Error, sentence: string): void {
  const { message, stack } = error;
  error.message = `${message} ${sentence}`;
  if (stack) error.stack = stack.replace(message, () => error.message);
}
