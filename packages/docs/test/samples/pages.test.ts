import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const docs = join(import.meta.dirname, '../..');

const listed = (folder: string, end: string) =>
  readdirSync(join(docs, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(end),
  );
const read = (file: string) => readFileSync(join(docs, file), 'utf8');

const pages = listed('site/guide', '.md');
const samples = listed('samples', '.ts').map((file) => file.slice(0, -'.ts'.length));
const tests = listed('test/samples', '.test.ts').map((file) => read(`test/samples/${file}`));

/** Pages with lines that do not stand alone: a property or a statement to put into a program that the page shows. */
const withParts = ['fleets.md'];

describe('The samples of the guide', () => {
  test.each(pages.filter((page) => !withParts.includes(page)))(
    '%s takes its TypeScript from files, which are complete programs',
    (page) => {
      const written = read(`site/guide/${page}`).match(/^```(?:ts|typescript|js)\b/gm) ?? [];
      expect(written).toEqual([]);
    },
  );

  test.each(samples)('%s is shown with its output, and run', (name) => {
    const shown = pages.filter((page) =>
      read(`site/guide/${page}`).includes(`<<< @/../samples/${name}.ts\n`),
    );
    expect(shown).not.toEqual([]);
    if (existsSync(join(docs, `samples/${name}.txt`))) {
      const both = new RegExp(
        `samples/${name}\\.ts\\n\\n[^\\n]+:\\n\\n<<< @/\\.\\./samples/${name}\\.txt\\n`,
      );
      for (const page of shown) expect(read(`site/guide/${page}`)).toMatch(both);
    }
    // Tests are samples themselves: vitest runs them.
    const isRun = name.endsWith('.test') || isTested(name) || isPart(name);
    expect(isRun, `no test runs ${name}`).toBe(true);
  });
});

/** Whether a test runs it or imports it. */
function isTested(name: string): boolean {
  return tests.some((text) => text.includes(`'${name}'`) || text.includes(`samples/${name}.ts`));
}

/** What another sample imports is run by that one's test. */
function isPart(name: string): boolean {
  const last = name.split('/').at(-1);
  return samples.some((other) => read(`samples/${other}.ts`).includes(`'./${last}.ts'`));
}
