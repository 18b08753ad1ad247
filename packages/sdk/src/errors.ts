/** What every error of one call tells about it. */
export interface CallFacts {
  /** The operationId, e.g. `getRunStatus`; for a path of your own `GET /v2/…`. */
  operationId: string;
  /** Requests sent for this call, this one included. */
  attempts: number;
  /** What went wrong in the attempts before the last one, oldest first. */
  earlierErrors: readonly Error[];
}

/** Base of every error of this package. Thrown itself when an argument or option is unusable. */
export class AIHubError extends Error {
  override readonly name: string = 'AIHubError';
}

/** The pages of a list do not fit together: they do not advance, repeat, or end too early. */
export class PagingError extends AIHubError {
  override readonly name = 'PagingError';
}

abstract class CallError extends AIHubError {
  readonly operationId: string;
  readonly attempts: number;
  readonly earlierErrors: readonly Error[];

  constructor(message: string, facts: CallFacts, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.operationId = facts.operationId;
    this.attempts = facts.attempts;
    this.earlierErrors = facts.earlierErrors;
  }
}

/** What an answer that is not a success consists of. */
export interface APIErrorAnswer {
  status: number;
  /** The decoded body where it is JSON, else its text; `undefined` when empty. */
  body: unknown;
  headers: Headers;
  /** The server's ID of the request (`x-request-id`), where it sends one. */
  requestId: string | undefined;
  /** How long the server asks to wait, in milliseconds. */
  retryAfterMs: number | undefined;
}

/** The server answered with a status that is not a success. */
export class APIError extends CallError {
  override readonly name: string = 'APIError';
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(message: string, facts: CallFacts, answer: APIErrorAnswer) {
    super(message, facts);
    this.status = answer.status;
    this.body = answer.body;
    this.headers = answer.headers;
    this.requestId = answer.requestId;
    this.retryAfterMs = answer.retryAfterMs;
  }
}

/** 401: the token or the context is wrong, or a permission is missing. */
export class AuthenticationError extends APIError {
  override readonly name = 'AuthenticationError';
}

/** 403: the account has not enough consumption units for the call. */
export class InsufficientUnitsError extends APIError {
  override readonly name = 'InsufficientUnitsError';
}

/** 404: there is no such batch, run, file or job, or it is hidden from the caller. */
export class NotFoundError extends APIError {
  override readonly name = 'NotFoundError';
}

/** 429: too many requests. */
export class RateLimitError extends APIError {
  override readonly name = 'RateLimitError';
}

/** The request was never sent, or no complete answer came. */
export class ConnectionError extends CallError {
  override readonly name = 'ConnectionError';
}

/** `timeoutMs` passed before the call was done. */
export class RequestTimeoutError extends CallError {
  override readonly name = 'RequestTimeoutError';
}

/** A request that creates something was sent, and whether it was carried out is not known. */
export class UnknownOutcomeError extends CallError {
  override readonly name = 'UnknownOutcomeError';
}

/** An answer came and is not what was promised: no JSON, cut off, empty, or too large. */
export class DecodeError extends CallError {
  override readonly name = 'DecodeError';
}
