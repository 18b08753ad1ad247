/** Text of one look. */
export interface Span {
  text: string;
  /** SGR codes that are on, e.g. `1` for bold, `32` for green (ECMA-48 8.3.117). */
  codes: ReadonlySet<number>;
}

/** The end of each attribute: the codes that it turns off. */
const ends: Record<number, readonly number[]> = { 22: [1, 2], 39: [31, 32, 33, 36] };

/** What a terminal shows after this output, line by line. Knows colours, `\r` and "erase line". */
export function screenOf(output: string): Span[][] {
  const lines: Span[][] = [[]];
  let codes: ReadonlySet<number> = new Set();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
  for (const [piece] of output.matchAll(/\u001b\[[?\d;]*[A-Za-z]|\r?\n|\r|[^\u001b\r\n]+/g)) {
    if (piece.endsWith('\n')) lines.push([]);
    else if (piece.startsWith('\u001b')) {
      if (piece.endsWith('K')) lines[lines.length - 1] = [];
      if (piece.endsWith('m')) codes = after(codes, piece);
    } else if (piece !== '\r') lines.at(-1)?.push({ text: piece, codes });
  }
  return lines;
}

function after(codes: ReadonlySet<number>, piece: string): ReadonlySet<number> {
  const next = new Set(codes);
  for (const code of piece.slice(2, -1).split(';').map(Number)) {
    if (code === 0) next.clear();
    else if (ends[code]) for (const ended of ends[code]) next.delete(ended);
    else next.add(code);
  }
  return next;
}
