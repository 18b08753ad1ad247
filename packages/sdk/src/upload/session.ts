import { DecodeError } from '../errors.ts';
import type { OperationId } from '../generated/calls.ts';
import type { MultipartUploadSession, UploadedPart } from '../generated/schema.ts';
import { quote } from '../quote.ts';

/** The session's ID, without which nothing can be sent. */
export function sessionIdOf(session: MultipartUploadSession | null, name: string): string {
  const id: unknown = session?.session_id;
  if (typeof id === 'string' && id !== '') return id;
  throw unusable('createMultipartUploadSession', name, `session_id ${quote(id)}`);
}

/** How many bytes a part has; some servers write the number as a string. */
export function partSizeOf(session: MultipartUploadSession, name: string): number {
  const given: unknown = session.part_size;
  const size = typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : given;
  if (typeof size === 'number' && Number.isSafeInteger(size) && size >= 1) return size;
  throw unusable('createMultipartUploadSession', name, `part_size ${quote(given)}`);
}

/** The part's ID, without which the session cannot be committed. */
export function partIdOf(part: UploadedPart | null, name: string): string {
  const id: unknown = part?.part_id;
  if (typeof id === 'string' && id !== '') return id;
  throw unusable('uploadMultipartPart', name, `part_id ${quote(id)}`);
}

function unusable(operationId: OperationId, name: string, what: string): DecodeError {
  return new DecodeError(
    `The response of ${operationId} for ${name} has ${what}. Upload the file again.`,
    { operationId, attempts: 1, earlierErrors: [] },
  );
}
