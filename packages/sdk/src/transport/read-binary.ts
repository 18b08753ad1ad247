import type { BinaryResponse, BinaryStream } from '../operation.ts';
import type { RawResponse } from './attempt.ts';
import { checkLength, partOf } from './read-file.ts';
import { type StreamLimits, streamBody } from './stream-body.ts';

/**
 * Reads a file as bytes.
 *
 * @param range - The header `Range` of the request, if it had one.
 * @throws UnexpectedBody - when it is a part of the file that nobody asked for.
 */
export function readBytes(raw: RawResponse, range: string | null): BinaryResponse {
  const { response, bytes } = raw;
  const part = partOf(response, range);
  checkLength(part, bytes.length);
  return { bytes, ...headOf(response), ...(part && { range: part }) };
}

/**
 * Reads a file as a stream; its body is the caller's to read.
 *
 * @throws UnexpectedBody - when it is a part of the file that nobody asked for.
 */
export function readStream(
  response: Response,
  range: string | null,
  limits: Omit<StreamLimits, 'checkLength'>,
): BinaryStream {
  const part = partOf(response, range);
  const length = (received: number): void => checkLength(part, received);
  const body = streamBody(response, { ...limits, checkLength: length });
  return { body, ...headOf(response), ...(part && { range: part }) };
}

function headOf({ status, headers }: Response): { status: number; headers: Headers } {
  return { status, headers };
}
