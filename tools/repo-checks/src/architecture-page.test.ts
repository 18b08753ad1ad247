import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
const table = page.slice(page.indexOf('## Where is'), page.indexOf('## The command line'));

/** The questions of the table, each with the paths that response it. */
const rows = table
  .split('\n')
  .filter((line) => /^\| (?!question|---)/.test(line))
  .map((line) => ({ question: line.split('|')[1]?.trim() ?? '', paths: pathsIn(line) }));

function pathsIn(line: string): string[] {
  const links = [...line.matchAll(/\]\(([^)]+)\)/g)];
  return [...line.matchAll(/`([\w./-]+)`/g), ...links].map(([, path = '']) => path);
}

it('has a table of questions', () => {
  expect(rows.length).toBeGreaterThan(15);
});

it.each(rows)('names files that exist: $question', ({ paths }) => {
  expect(paths).not.toEqual([]);
  for (const path of paths) {
    // Paths are below the source of the SDK, unless they begin at the root.
    const exists = [root, join(root, 'packages/sdk/src')].some((at) => existsSync(join(at, path)));
    expect(exists, path).toBe(true);
  }
});
