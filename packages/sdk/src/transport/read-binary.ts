import type { BinaryResponse, BinaryStream } from '../operation.ts';
import type { RawResponse } from './attempt.ts';
import type { PlainErrors } from './plain-errors.ts';
import { checkLength, partOf } from './read-file.ts';
import { type StreamLimits, streamBody } from './stream-body.ts';
import { streamError } from './stream-error.ts';

/**
 * Reads a file as bytes.
 *
 * @param range - The header `Range` of the request, if it had one.
 * @throws UnexpectedBody - when it is a part of the file that was not asked for.
 */
export function readBytes(raw: RawResponse, range: string | null): BinaryResponse {
  const { response, bytes } = raw;
  const part = partOf(response, range);
  checkLength(part, bytes.length);
  return { bytes, ...headOf(response), ...(part && { range: part }) };
}

interface StreamOf extends Pick<StreamLimits, 'timeoutMs' | 'signal'> {
  /** What makes the errors of the call. */
  errors: () => Promise<PlainErrors>;
}

/**
 * Reads a file as a stream; its body is the caller's to read.
 *
 * @throws UnexpectedBody - when it is a part of the file that was not asked for.
 */
export function readStream(
  response: Response,
  range: string | null,
  { errors, ...limits }: StreamOf,
): BinaryStream {
  const part = partOf(response, range);
  const length = (received: number): void => checkLength(part, received);
  const toError = async (reason: unknown) => streamError(await errors(), reason, limits.timeoutMs);
  const body = streamBody(response, { ...limits, checkLength: length, toError });
  return { body, ...headOf(response), ...(part && { range: part }) };
}

/** Of a pool the headers have no more than the client reads; here they are the caller's. */
function headOf({ status, headers }: Response): { status: number; headers: Headers } {
  const isWhole = typeof headers.forEach === 'function';
  return { status, headers: isWhole ? headers : new Headers([...headers]) };
}
