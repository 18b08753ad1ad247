import {
  type AIHubError,
  type APIError,
  type CallFacts,
  ConnectionError,
  DecodeError,
  RequestTimeoutError,
  UnknownOutcomeError,
} from '../errors.ts';
import { type Answer, RedirectRefused, type WireRequest } from './attempt.ts';
import { BodyTooLarge } from './body.ts';
import { excerpt, failedAnswer } from './failed-answer.ts';
import { causeOf, type FailureKind, failureKindOf, failureKindOfStatus } from './failure.ts';
import type { Settings } from './settings.ts';

/** What is called: for messages, and to know what may be repeated. */
export interface Target {
  operationId: string;
  method: string;
  /** Path template. */
  path: string;
}

/** An attempt that failed, and what that means for the next one. */
export interface Failure {
  kind: FailureKind;
  error: AIHubError;
  /** Of the answer, if one came. */
  response: Response | undefined;
  retryAfterMs: number | undefined;
}

/** Methods that do no more when they are carried out twice; a POST creates or starts something. */
const repeatable = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

const lookFirst =
  'It may or may not have been carried out. Look before you send it again (for a run: aihub.runs.list), ' +
  'since sending it twice can start, and bill, two runs.';

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
    if (this.#request.body instanceof ReadableStream) return false;
    return kind === 'unsent' || (kind !== 'final' && this.#isRepeatable);
  }

  /** No answer came, or not the whole of it. */
  fromThrown(error: unknown): Failure {
    this.#inFlight = false;
    if (error instanceof RedirectRefused) return this.#fromRedirect(error);
    const kind = failureKindOf(error);
    const cause = causeOf(error, this.#redact);
    const failure = (made: AIHubError): Failure => ({
      kind,
      error: made,
      response: undefined,
      retryAfterMs: undefined,
    });
    if (kind === 'unreadable') {
      const why =
        error instanceof BodyTooLarge
          ? `is larger than maxResponseBytes (${this.#settings.maxResponseBytes})`
          : 'cannot be decompressed';
      return failure(
        new DecodeError(`${this.#label} was answered, but the body ${why}.`, this.#facts, cause),
      );
    }
    const what =
      kind === 'unsent'
        ? 'could not be sent: no connection'
        : kind === 'final'
          ? 'could not be sent: no secure connection (TLS)'
          : 'got no complete answer: the connection broke';
    return failure(
      new ConnectionError(
        `${this.#label} ${what} to ${this.#origin}. ${cause.message}`,
        this.#facts,
        cause,
      ),
    );
  }

  /** An answer came, and is no success. */
  fromStatus({ response, bytes }: Answer): Failure {
    this.#inFlight = false;
    const text = this.#redact(new TextDecoder().decode(bytes));
    const error: APIError = failedAnswer(this.#label, this.#facts, response, text);
    const kind = failureKindOfStatus(response.status);
    return { kind, error, response, retryAfterMs: error.retryAfterMs };
  }

  /** A success came, and is not what was promised. */
  fromUnreadable({ response, bytes }: Answer): Failure {
    this.#inFlight = false;
    const type = response.headers.get('content-type') ?? 'no Content-Type';
    const what = bytes.length === 0 ? 'is empty' : `is not JSON (${bytes.length} bytes, ${type})`;
    // A page for people holds no document's data, and says where the request went astray.
    const page = type.startsWith('text/html')
      ? ` It begins: ${excerpt(this.#redact(new TextDecoder().decode(bytes)))}`
      : '';
    const accepted = this.#isRepeatable ? '' : ' The request was accepted: do not send it again.';
    const error = new DecodeError(
      `${this.#label} was answered with ${response.status}, but the body ${what}.${accepted}${page}`,
      this.#facts,
    );
    return { kind: 'unreadable', error, response, retryAfterMs: undefined };
  }

  /** What the caller gets when a failure is not followed by another attempt. */
  lastError({ kind, error }: Failure): AIHubError {
    return kind === 'unknown' && !this.#isRepeatable ? this.#unknownOutcome(error) : error;
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
    return repeatable.has(this.#target.method);
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
    return `${method} ${new URL(this.#request.url).pathname} (${operationId})`;
  }

  get #origin(): string {
    return new URL(this.#request.url).origin;
  }

  readonly #redact = (text: string): string =>
    text.replaceAll(this.#settings.apiToken, '[apiToken]');

  #fromRedirect({ status, message }: RedirectRefused): Failure {
    const response = new Response(null, { status: status || 302 });
    const error = failedAnswer(this.#label, this.#facts, response, `a redirect ${message}`);
    return { kind: 'final', error, response, retryAfterMs: undefined };
  }

  #unknownOutcome(cause: AIHubError): UnknownOutcomeError {
    return new UnknownOutcomeError(`${cause.message} ${lookFirst}`, this.#facts, cause);
  }
}
