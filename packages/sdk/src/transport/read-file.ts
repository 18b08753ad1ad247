import type { BinaryResponse } from '../operation.ts';
import { UnexpectedBody } from './unexpected-body.ts';

/**
 * Which part of a file a response holds; `undefined` for the whole of it.
 *
 * @param range - The header `Range` of the request, if it had one.
 * @throws UnexpectedBody - when it is a part that was not asked for (RFC 9110, section 15.3.7).
 */
export function partOf(response: Response, range: string | null): BinaryResponse['range'] {
  if (response.status !== 206) return undefined;
  const contentRange = response.headers.get('content-range') ?? '';
  const [, first, last, size] =
    /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(contentRange) ?? [];
  const wanted = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  if (!wanted) throw new UnexpectedBody('is a part of the file that was not asked for');
  const [start, end] = [Number(first), Number(last)];
  if (!(start <= end)) throw notNamed();
  if (wanted[1] && (Number(wanted[1]) !== start || (wanted[2] && Number(wanted[2]) < end))) {
    throw new UnexpectedBody('is another part of the file than was asked for');
  }
  return { start, end, ...(size === '*' ? {} : { size: Number(size) }) };
}

/** Checks that a part has as many bytes as its `Content-Range` says. */
export function checkLength(part: BinaryResponse['range'], length: number): void {
  if (part && part.end - part.start + 1 !== length) throw notNamed();
}

function notNamed(): UnexpectedBody {
  return new UnexpectedBody('is not the part of the file that its Content-Range names');
}
