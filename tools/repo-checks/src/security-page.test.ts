import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');

/** Every `file`: “title”, “title” of the page. */
const proofs = [...page.matchAll(/`([\w./-]+\.ts)`: ((?:“[^”]+”(?:, )?)+)/g)].flatMap(
  ([, file = '', titles = '']) =>
    [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
);

/** From the headline on, each item of a list is a requirement. */
const rows = page
  .slice(page.indexOf('## What proves it'))
  .split('\n')
  .filter((line) => /^(?:-|\d+\.) /.test(line));

/** Paths are below the SDK, unless they begin at the root. */
function pathOf(file: string): string {
  return join(root, /^(?:tools|packages)\//.test(file) ? '' : 'packages/sdk', file);
}

describe('SECURITY.md', () => {
  it('numbers the faults one by one, at least fifty', () => {
    const numbers = rows.map(Number.parseFloat).filter((number) => number > 0);
    expect(numbers.length).toBeGreaterThanOrEqual(50);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('names a proof in every row', () => {
    expect(rows.length).toBeGreaterThan(60);
    for (const row of rows) expect(row).toMatch(/`[\w./-]+\.ts`: “/);
  });

  it.each(proofs)('names a test that exists: $file, $title', ({ file, title }) => {
    expect(existsSync(pathOf(file))).toBe(true);
    const source = readFileSync(pathOf(file), 'utf8');
    // Titles are strings of the source; some are put together, so that a part of one is named.
    const strings = [...source.matchAll(/(['`])((?:(?!\1).)*)\1/g)].map(([, , text]) => text ?? '');
    // A status stands in a list of numbers.
    const named = /^\d{3}$/.test(title) && source.includes(title);
    expect(named || strings.some((text) => text.includes(title))).toBe(true);
  });

  it.each(proofs.filter(({ file }) => file.startsWith('test/faults/')))(
    'names a fault of the table: $title',
    ({ file, title }) => {
      const text = readFileSync(pathOf(file), 'utf8');
      const row = page.split('\n').find((line) => line.includes(`“${title}”`)) ?? '';
      const number = Number.parseFloat(row);
      if (number > 0)
        expect(text).toMatch(
          new RegExp(`row: ${number}\\b|\\(${number}, |\\? ${number} :|: ${number},`),
        );
    },
  );
});
