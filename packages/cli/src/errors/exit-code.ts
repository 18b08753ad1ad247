import { UsageError } from './usage-error.ts';

/** What the exit status of the command says. Documented in README.md. */
export const exitCodes = {
  done: 0,
  /** A file that cannot be read or written, a check of `aihub doctor`, or a fault of the command. */
  failed: 1,
  /** Flags or arguments; a question without a terminal to answer it on; a "no". */
  usage: 2,
  /** The API refused the request, or its response cannot be read. */
  api: 3,
  /** No connection, or none that held. */
  connection: 4,
  /** A run ended as FAILED or CANCELLED. */
  runFailed: 5,
  /** A run stopped until a person has reviewed it. */
  needsReview: 6,
  /** A request that starts or creates something may or may not have been carried out. */
  unknownOutcome: 7,
  /** A deadline passed; what was waited for goes on. */
  timeout: 8,
} as const;

/** By the names of the SDK's errors, which are the same in every copy of it. */
const byName: Record<string, number> = {
  UsageError: exitCodes.usage,
  InvalidRequestError: exitCodes.usage,
  APIError: exitCodes.api,
  DecodeError: exitCodes.api,
  PagingError: exitCodes.api,
  JobFailedError: exitCodes.api,
  DuplicateRunsError: exitCodes.api,
  IdempotencyKeyReusedError: exitCodes.api,
  ConnectionError: exitCodes.connection,
  RunFailedError: exitCodes.runFailed,
  RunNotCompleteError: exitCodes.runFailed,
  RunNeedsReviewError: exitCodes.needsReview,
  UnknownOutcomeError: exitCodes.unknownOutcome,
  RequestTimeoutError: exitCodes.timeout,
  WaitTimeoutError: exitCodes.timeout,
  // An option that the SDK refuses before it sends anything.
  AIHubError: exitCodes.usage,
};

/** The exit status that an error stands for. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof Error)) return exitCodes.failed;
  if (error instanceof UsageError) return exitCodes.usage;
  // Of several files the first that failed tells why.
  if (error.name === 'UploadError') return exitCodeOf(error.cause);
  // A status that is no success has classes of its own, of which there may be more.
  return byName[error.name] ?? ('status' in error ? exitCodes.api : exitCodes.failed);
}
