/** A part of a file, both ends included. */
export interface Part {
  first: number;
  last: number;
}

/**
 * The part that a `Range` header asks for (RFC 9110, section 14.1.2). Nothing where the whole file is
 * to be sent: no range, several, or one that is not understood (section 14.2).
 */
export function partOf(range: string | undefined, size: number): Part | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/i.exec(range?.trim() ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'none' : { first: size - length, last: size - 1 };
  }
  const [first, last] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
  if (to !== '' && Number(to) < first) return undefined;
  return first >= size ? 'none' : { first, last };
}
