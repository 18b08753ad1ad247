import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { behaviours } from '../src/behaviours/index.ts';
import { notes } from '../src/behaviours/notes.ts';
import { help } from '../src/cli/help.ts';
import { getContract } from '../src/contract/contract.ts';
import { operationTable, toMarkdown } from '../src/operation-table.ts';

const file = new URL('../README.md', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Puts a generated part between its marks. */
function withPart(readme: string, name: string, part: string): string {
  const [begin, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`README.md has no part "${name}".`);
  return `${readme.slice(0, from + begin.length)}\n${part}\n${readme.slice(to)}`;
}

/** The formatter pads the cells of tables. */
function unpadded(text: string): string {
  return text.replace(/^\|.*$/gm, (row) => row.replace(/ +/g, ' ').replace(/-+/g, '---'));
}

test('the README shows the operations, the example and the flags as they are', async () => {
  const readme = readFileSync(file, 'utf8');
  const parts = {
    operations: toMarkdown(await operationTable()),
    example: `\`\`\`ts\n${read('readme-example.test.ts').trim()}\n\`\`\``,
    flags: `\`\`\`\n${help.trim()}\n\`\`\``,
  };
  const current = Object.entries(parts).reduce(
    (text, [name, part]) => withPart(text, name, part),
    readme,
  );
  // `pnpm readme` writes it.
  if (process.env.UPDATE_README) writeFileSync(file, current);
  else expect(unpadded(readme)).toBe(unpadded(current));
});

test('each behaviour is of the spec and has a note, and each operation without one returns 501', async () => {
  const { operations } = getContract();
  const ids = operations.map(({ id }) => id);
  expect(Object.keys(behaviours).filter((id) => !ids.includes(id))).toEqual([]);
  expect(Object.keys(notes).sort()).toEqual(Object.keys(behaviours).sort());
});
