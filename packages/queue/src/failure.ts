import {
  AIHubError,
  APIError,
  ConnectionError,
  DecodeError,
  DuplicateRunsError,
  IdempotencyKeyReusedError,
  RequestTimeoutError,
  UnknownOutcomeError,
  UploadError,
} from '@org/aihub-sdk';
import type { RecordError } from './record.ts';

/**
 * What a failure means for its document: `passing` goes on until it works, `counted` may happen
 * `maxFailures` times, `final` waits for a person at once.
 */
export type FailureKind = 'passing' | 'counted' | 'final';

/** Refusals that hold for the account and not for the document: a person may put them right meanwhile. */
const ofTheAccount = [401, 403];

export function failureKindOf(error: unknown): FailureKind {
  if (error instanceof DuplicateRunsError || error instanceof IdempotencyKeyReusedError) {
    return 'final';
  }
  if (error instanceof UploadError) return kindOfUpload(error);
  if (error instanceof APIError) {
    if (error.status >= 500 || error.status === 429 || error.status === 408) return 'passing';
    return ofTheAccount.includes(error.status) ? 'counted' : 'final';
  }
  const isPassing =
    error instanceof ConnectionError ||
    error instanceof RequestTimeoutError ||
    error instanceof UnknownOutcomeError ||
    error instanceof DecodeError;
  if (isPassing) return 'passing';
  // Arguments that cannot be used stay so; anything else is the user's code or the store.
  return error instanceof AIHubError ? 'final' : 'counted';
}

/** An upload fails for good as soon as one file does. */
function kindOfUpload({ failed }: UploadError): FailureKind {
  const kinds = failed.map(({ error }) => failureKindOf(error));
  return (['final', 'counted'] as const).find((kind) => kinds.includes(kind)) ?? 'passing';
}

const maxMessageLength = 1_000;

/** The failure as it is stored. */
export function recordErrorOf(step: RecordError['step'], error: unknown): RecordError {
  const isError = error instanceof Error;
  const message = (isError ? error.message : String(error)).slice(0, maxMessageLength);
  const at = new Date().toISOString();
  const stored: RecordError = { step, name: isError ? error.name : 'Error', message, at };
  return error instanceof DuplicateRunsError
    ? { ...stored, runIds: error.runs.map(({ id }) => id) }
    : stored;
}
