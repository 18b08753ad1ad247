import { describe, expect, it } from 'vitest';
import { call } from './command.ts';
import { fixtureTable } from './fixture-table.ts';

const complete = async (...words: string[]) => {
  const { stdout } = await call(['complete', '--', ...words], { table: fixtureTable });
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[0]);
};

describe('completions', () => {
  it('know commands, verbs, flags and documented values', async () => {
    expect(await complete('pro')).toEqual(['process', 'profiles', ':4']);
    expect(await complete('book-shelves', '')).toEqual(['list', 'replace-all', 'read', ':4']);
    expect(await complete('book-shelves', 'list', '--li')).toEqual(['--limit', ':4']);
    expect(await complete('book-shelves', 'list', '--state', 'F')).toEqual(['FAILED', ':4']);
    expect(await complete('book-shelves', 'list', '--with-books', '')).toEqual([
      'true',
      'false',
      ':4',
    ]);
    expect(await complete('runs', 'results', 'x', '--per', '')).toEqual([
      'document',
      'field',
      ':4',
    ]);
  });

  it('leave files to the shell', async () => {
    expect(await complete('process', '')).toEqual([':0']);
  });

  it.each(['bash', 'zsh', 'fish'])(
    'have a script for %s, which calls this command',
    async (shell) => {
      const { code, stdout } = await call(['completion', shell]);
      expect([code, stdout.includes('aihub complete -- ')]).toEqual([0, true]);
    },
  );

  it('have no script for other shells', async () => {
    const { code, stderr } = await call(['completion', 'csh']);
    expect([code, stderr.includes('bash, zsh, fish')]).toEqual([2, true]);
  });
});
