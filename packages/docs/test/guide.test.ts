import { readFileSync } from 'node:fs';
import { faultKinds, operationTable } from '@org/aihub-emulator';
import * as sdk from '@org/aihub-sdk';
import { describe, expect, test } from 'vitest';
import { filesEndingIn, read, textOf } from './built-site.ts';

describe('The guide', () => {
  test('names every error class that the SDK exports in a table of the page on errors', () => {
    const classes = Object.entries(sdk)
      .filter(([, value]) => typeof value === 'function' && value.prototype instanceof Error)
      .map(([name]) => name);
    const named = [...read('guide/errors.md').matchAll(/^\| `(\w+)` +\|/gm)].map(
      ([, name]) => name,
    );
    expect(classes.length).toBeGreaterThan(10);
    expect(named.sort()).toEqual(classes.sort());
  });

  test('shows the program of examples/ as it is, on the first page and in the quickstart', () => {
    const file = new URL('../../../examples/folder-to-csv.ts', import.meta.url);
    const program = readFileSync(file, 'utf8').trim();
    for (const page of ['index', 'guide/quickstart']) {
      expect(textOf(read(`${page}.html`)).includes(program), page).toBe(true);
      expect(read(`${page}.md`).includes(program), page).toBe(true);
    }
  });

  test('says of every operation whether it is emulated', async () => {
    const page = textOf(read('guide/testing.html'));
    const markdown = read('guide/testing.md');
    for (const { operationId, note } of await operationTable()) {
      expect(page, operationId).toContain(operationId);
      expect(page, operationId).toContain(note.replaceAll('`', ''));
      expect(markdown, operationId).toContain(note);
    }
  });

  test('names every kind of fault', () => {
    const rows =
      read('guide/testing.md')
        .match(/^\| `[a-z-]+`.*$/gm)
        ?.join('\n') ?? '';
    const missing = faultKinds.filter((kind) => !rows.includes(`\`${kind}\``));
    expect(missing).toEqual([]);
  });

  test('has every page in the sidebar, and each in llms.txt', () => {
    const home = read('guide/quickstart.html');
    const pages = filesEndingIn('.html').filter((name) => name.startsWith('guide/'));
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      expect(home, page).toContain(`/${page}"`);
      expect(read('llms.txt'), page).toContain(`/${page.replace('.html', '.md')})`);
    }
  });

  test('leads to the reference page of each method, function and class', () => {
    const markdown = filesEndingIn('.md');
    const guide = markdown
      .filter((name) => name.startsWith('guide/'))
      .map(read)
      .join('\n');
    const reference = markdown.filter((name) => name.startsWith('reference/sdk/'));
    expect(reference.length).toBeGreaterThan(30);
    // Types are linked from the pages of what takes and returns them.
    const others = ['reference/sdk/types.md', 'reference/sdk/index.md'];
    const missing = reference.filter((name) => !guide.includes(`/${name})`));
    expect(missing.filter((name) => !others.includes(name))).toEqual([]);
  });
});
