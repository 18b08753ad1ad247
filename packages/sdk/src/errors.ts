import type { Job, Run } from './generated/schema.ts';

/** What every error of one call holds. */
export interface CallFacts {
  /** The operationId, e.g. `getRunStatus`; for `aihub.fetch` its own name. */
  operationId: string;
  /** Requests sent for this call, this one included. */
  attempts: number;
  /** What went wrong in the attempts before the last one, oldest first. */
  earlierErrors: readonly Error[];
}

/**
 * Base of every error of this package. Thrown itself when an option of the client or of a call is
 * unusable.
 *
 * `instanceof` holds across copies of the package, such as its ES module and its CommonJS build in
 * one process.
 */
export class AIHubError extends Error {
  /** The same in every copy and version of this package, and when names are minified. */
  protected static readonly aihubKind: string = 'AIHubError';
  /** The name of the class: the same when names are minified. */
  override readonly name: string = (this.constructor as typeof AIHubError).aihubKind;

  /** True for instances of this class, and of the same class in another copy of the package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: each class that extends this one asks for itself
    return super[Symbol.hasInstance](value) || isOfCopy(value, kindOf(this));
  }
}

/** Whether the class of a value, or one that it extends, is the class of that kind in another copy. */
function isOfCopy(value: unknown, kind: string | false): boolean {
  let type: unknown = Object(value).constructor;
  // A subclass of a user has no kind of its own.
  while (kind && typeof type === 'function') {
    if (kindOf(type) === kind) return true;
    type = Object.getPrototypeOf(type);
  }
  return false;
}

function kindOf(type: object): string | false {
  return Object.hasOwn(type, 'aihubKind') && (type as { aihubKind: string }).aihubKind;
}

/**
 * An ID, query, body, key or file of a call cannot be used; nothing was sent. A web handler that
 * passes on what it was given returns 400. What is wrong with the client's options is a plain
 * `AIHubError`.
 */
export class InvalidRequestError extends AIHubError {
  protected static override readonly aihubKind: string = 'InvalidRequestError';
  declare readonly name: 'InvalidRequestError';
}

/** The pages of a list do not fit together: they do not advance, repeat, or end too early. */
export class PagingError extends AIHubError {
  protected static override readonly aihubKind: string = 'PagingError';
  declare readonly name: 'PagingError';
}

/** Several runs carry one idempotency key: each was paid for. Decide which to keep. */
export class DuplicateRunsError extends AIHubError {
  protected static override readonly aihubKind: string = 'DuplicateRunsError';
  declare readonly name: 'DuplicateRunsError';
  /** In no particular order. */
  readonly runs: readonly Run[];

  constructor(runs: readonly Run[], message = 'Several runs carry one idempotencyKey.') {
    super(message);
    this.runs = runs;
  }
}

/** The run that carries an idempotency key was started with other arguments than are asked for now. */
export class IdempotencyKeyReusedError extends AIHubError {
  protected static override readonly aihubKind: string = 'IdempotencyKeyReusedError';
  declare readonly name: 'IdempotencyKeyReusedError';
  /** The run of the other submission. */
  readonly run: Run;
  /** What differs, e.g. `batch_id`. */
  readonly differs: readonly string[];
  /** The run that this call has started before the other was seen; `undefined` if it started none. */
  readonly started: Run | undefined;

  constructor(
    run: Run,
    differs: readonly string[],
    started?: Run | undefined,
    message = `Run ${run.id} carries the same idempotencyKey and differs.`,
  ) {
    super(message);
    this.run = run;
    this.differs = differs;
    this.started = started;
  }
}

/** Some files of an upload failed; each was tried. */
export class UploadError extends AIHubError {
  protected static override readonly aihubKind: string = 'UploadError';
  declare readonly name: 'UploadError';
  /** The files that are in the batch, in the order in which they were given. */
  readonly uploaded: readonly {
    /** Name of the file in the batch. */
    name: string;
    /** In bytes. */
    size: number;
  }[];
  /** The files that are not, or perhaps not, in the batch, and why; in the order in which they were given. */
  readonly failed: readonly {
    /** Name that the file was to have in the batch. */
    name: string;
    /** Why it failed: an error of this package, or what the file's own stream threw. */
    error: unknown;
  }[];

  constructor(
    uploaded: UploadError['uploaded'],
    failed: UploadError['failed'],
    message = `${failed.length} files could not be uploaded.`,
  ) {
    super(message, { cause: failed[0]?.error });
    this.uploaded = uploaded;
    this.failed = failed;
  }
}

/** Base of the errors of one call. */
abstract class CallError extends AIHubError {
  /** The operationId, e.g. `getRunStatus`; for `aihub.fetch` its own name. */
  readonly operationId: string;
  /** Requests sent for this call. */
  readonly attempts: number;
  /** What went wrong in the attempts before the last one, oldest first. */
  readonly earlierErrors: readonly Error[];

  constructor(message: string, facts: CallFacts, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.operationId = facts.operationId;
    this.attempts = facts.attempts;
    this.earlierErrors = facts.earlierErrors;
  }
}

/** What a response that is not a success consists of. */
export interface APIErrorResponse {
  /** The HTTP status, e.g. 404. */
  status: number;
  /** The decoded body where it is JSON, else its text; `undefined` when empty. */
  body: unknown;
  /** The headers of the response. */
  headers: Headers;
  /** The server's ID of the request (`x-request-id`), where it sends one. */
  requestId: string | undefined;
  /** How long the server asks to wait, in milliseconds. */
  retryAfterMs: number | undefined;
}

/** The response has a status that is not a success. */
export class APIError extends CallError {
  protected static override readonly aihubKind: string = 'APIError';
  declare readonly name: string;
  /** The HTTP status, e.g. 404. */
  readonly status: number;
  /** The decoded body where it is JSON, else its text; `undefined` when empty. Secrets are redacted. */
  readonly body: unknown;
  /** The headers of the response. Secrets are redacted. */
  readonly headers: Headers;
  /** The server's ID of the request (`x-request-id`), where it sends one. Support asks for it. */
  readonly requestId: string | undefined;
  /** How long the server asks to wait before the next request, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, facts: CallFacts, response: APIErrorResponse) {
    super(message, facts);
    this.status = response.status;
    this.body = response.body;
    this.headers = response.headers;
    this.requestId = response.requestId;
    this.retryAfterMs = response.retryAfterMs;
  }
}

/** 401: the token or the context is wrong, or a permission is missing. */
export class AuthenticationError extends APIError {
  protected static override readonly aihubKind: string = 'AuthenticationError';
  declare readonly name: 'AuthenticationError';
}

/** 403: the account has not enough consumption units for the call. */
export class InsufficientUnitsError extends APIError {
  protected static override readonly aihubKind: string = 'InsufficientUnitsError';
  declare readonly name: 'InsufficientUnitsError';
}

/** 404: there is no such batch, run, file or job, or it is hidden from the caller. */
export class NotFoundError extends APIError {
  protected static override readonly aihubKind: string = 'NotFoundError';
  declare readonly name: 'NotFoundError';
}

/** 412: there is a file already, which `If-None-Match` asked to leave alone. */
export class AlreadyExistsError extends APIError {
  protected static override readonly aihubKind: string = 'AlreadyExistsError';
  declare readonly name: 'AlreadyExistsError';
}

/** 429: too many requests. */
export class RateLimitError extends APIError {
  protected static override readonly aihubKind: string = 'RateLimitError';
  declare readonly name: 'RateLimitError';
}

/** The request was never sent, or no complete response came. */
export class ConnectionError extends CallError {
  protected static override readonly aihubKind: string = 'ConnectionError';
  declare readonly name: 'ConnectionError';
}

/** `timeoutMs` passed before the call was done. */
export class RequestTimeoutError extends CallError {
  protected static override readonly aihubKind: string = 'RequestTimeoutError';
  declare readonly name: 'RequestTimeoutError';
}

/** A request that creates something was sent, and whether it was carried out is not known. */
export class UnknownOutcomeError extends CallError {
  protected static override readonly aihubKind: string = 'UnknownOutcomeError';
  declare readonly name: 'UnknownOutcomeError';
}

/** A response came and is not what was promised: no JSON, cut off, empty, or too large. */
export class DecodeError extends CallError {
  protected static override readonly aihubKind: string = 'DecodeError';
  declare readonly name: 'DecodeError';
}

/** A run that was waited for ended as `FAILED` or `CANCELLED`. */
export class RunFailedError extends AIHubError {
  protected static override readonly aihubKind: string = 'RunFailedError';
  declare readonly name: 'RunFailedError';
  /** The run as it was last seen, with its status and message. */
  readonly run: Run;

  constructor(run: Run, message = `Run ${run.id} ended as ${run.status}.`) {
    super(message);
    this.run = run;
  }
}

/** A run that was waited for stopped at a checkpoint, until a person has reviewed it. */
export class RunNeedsReviewError extends AIHubError {
  protected static override readonly aihubKind: string = 'RunNeedsReviewError';
  declare readonly name: 'RunNeedsReviewError';
  /** The run as it was last seen; its ID finds it in AI Hub. */
  readonly run: Run;

  constructor(run: Run, message = `Run ${run.id} stopped for a review.`) {
    super(message);
    this.run = run;
  }
}

/** Results were asked for of a run that is not `COMPLETE`, so that they are not all there. */
export class RunNotCompleteError extends AIHubError {
  protected static override readonly aihubKind: string = 'RunNotCompleteError';
  declare readonly name: 'RunNotCompleteError';
  /** What the results say about the run: its ID, status, message and times. */
  readonly run: Run;

  constructor(run: Run, message = `Run ${run.id} is not complete.`) {
    super(message);
    this.run = run;
  }
}

/** A job that was waited for ended as `FAILED` or `CANCELLED`. */
export class JobFailedError extends AIHubError {
  protected static override readonly aihubKind: string = 'JobFailedError';
  declare readonly name: 'JobFailedError';
  /** ID of the job. */
  readonly jobId: string;
  /** The job as it was last seen, with its state and message. */
  readonly job: Job;

  constructor(jobId: string, job: Job, message = `Job ${jobId} ended as ${job.state}.`) {
    super(message);
    this.jobId = jobId;
    this.job = job;
  }
}

/** The deadline of a wait passed. A run or job that was seen goes on by itself. */
export class WaitTimeoutError extends AIHubError {
  protected static override readonly aihubKind: string = 'WaitTimeoutError';
  declare readonly name: 'WaitTimeoutError';
  /** The run as it was last seen; `undefined` if it was never seen, or a job was waited for. */
  readonly run: Run | undefined;
  /** The job as it was last seen; `undefined` if it was never seen, or a run was waited for. */
  readonly job: Job | undefined;

  constructor(
    message: string,
    last: { run?: Run | undefined; job?: Job | undefined },
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.run = last.run;
    this.job = last.job;
  }
}
