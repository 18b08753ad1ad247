/** A piece of text on a page, with its box in the page's unit and the top at 0. */
export interface Cell {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Cells that stand side by side. */
export type Line = readonly Cell[];

/** One page of a file. */
export interface Page {
  width: number;
  height: number;
  lines: readonly Line[];
}

/** A sheet of 8.5 by 11 inches at 300 dots an inch, and a type of 12 points on it. */
const sheet = { width: 2550, height: 3300, margin: 150, lineHeight: 50, charWidth: 25.5 };

/** Plain text as pages: form feeds end a page, tabs, bars and wide gaps divide cells. */
export function layOut(text: string): Page[] {
  return text.split('\f').map((page) => ({
    width: sheet.width,
    height: sheet.height,
    lines: page.split(/\r?\n/).map(lineOf).filter(isFilled),
  }));
}

function lineOf(text: string, index: number): Line {
  const top = sheet.margin + index * sheet.lineHeight;
  const cells: Cell[] = [];
  let at = 0;
  for (const part of text.split(/(\t+|\||\s{2,})/)) {
    const trimmed = part.trim();
    if (trimmed !== '' && trimmed !== '|') {
      const left = sheet.margin + (at + part.indexOf(trimmed)) * sheet.charWidth;
      const right = left + trimmed.length * sheet.charWidth;
      cells.push({ text: trimmed, left, top, right, bottom: top + sheet.lineHeight * 0.8 });
    }
    at += part.length;
  }
  return cells;
}

function isFilled(line: Line): boolean {
  return line.length > 0;
}

/** A line's text, for searching. */
export function textOf(line: Line): string {
  return line.map((cell) => cell.text).join(' ');
}
