import { getDocumentProxy } from 'unpdf';
import type { Cell, Line, Page } from './layout.ts';

const maxPages = 800;

/** The text of a PDF with its places, page by page. Pictures are not read. */
export async function readPdf(bytes: Uint8Array): Promise<Page[]> {
  // pdf.js keeps the buffer that it is given, so it gets a copy.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, maxPages); number++) {
      const page = await pdf.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      const cells = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [x, y] = [item.transform[4] - left, top - item.transform[5]];
        return [
          {
            text: item.str.trim(),
            left: x,
            top: y - item.height,
            right: x + item.width,
            bottom: y,
          },
        ];
      });
      pages.push({ width: right - left, height: top - bottom, lines: linesOf(cells) });
    }
    return pages;
  } finally {
    await pdf.destroy();
  }
}

/** Groups what stands on one base line, from left to right. */
function linesOf(cells: readonly Cell[]): Line[] {
  const lines: Cell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const line = lines.at(-1);
    const base = line?.[0]?.bottom ?? Number.NEGATIVE_INFINITY;
    if (line && cell.bottom - base < 3) line.push(cell);
    else lines.push([cell]);
  }
  return lines.map((line) => join(line.sort((a, b) => a.left - b.left)));
}

/** Pieces that stand closer than two letters belong to one cell. */
function join(line: readonly Cell[]): Line {
  const joined: Cell[] = [];
  for (const cell of line) {
    const before = joined.at(-1);
    const gap = cell.left - (before?.right ?? Number.NEGATIVE_INFINITY);
    if (before && gap < (cell.bottom - cell.top) * 0.8) {
      const text = gap > 1 ? `${before.text} ${cell.text}` : before.text + cell.text;
      joined[joined.length - 1] = { ...before, text, right: cell.right };
    } else joined.push(cell);
  }
  return joined;
}
