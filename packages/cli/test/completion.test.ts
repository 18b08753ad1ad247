import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, temporaryFolder } from './command.ts';
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
    expect(await complete('process', '')).toEqual([':4']);
  });

  it.each(['bash', 'zsh', 'fish'])(
    'have a script for %s, which calls this command',
    async (shell) => {
      const { code, stdout } = await call(['completion', shell]);
      expect([code, stdout.includes('aihub complete -- ') && !stdout.includes('eval')]).toEqual([
        0,
        true,
      ]);
    },
  );

  it('have no script for other shells', async () => {
    const { code, stderr } = await call(['completion', 'csh']);
    expect([code, stderr.includes('bash, zsh, fish')]).toEqual([2, true]);
  });
});

/** Asks bash what it would offer, with the built command on its path. */
function offeredByBash(...words: string[]): string[] {
  const folder = temporaryFolder();
  const aihub = join(folder, 'aihub');
  const command = join(import.meta.dirname, '../dist/aihub.cjs');
  writeFileSync(aihub, `#!/bin/sh\nexec ${process.execPath} ${command} "$@"\n`);
  chmodSync(aihub, 0o755);
  const script = `PATH=${folder}:$PATH; source <(aihub completion bash)
    COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _aihub; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script, 'bash', ...words])
    .toString()
    .trim()
    .split('\n');
}

describe.skipIf(!existsSync('/bin/bash'))('the script for bash (needs bash)', () => {
  it('offers what the command tells', () => {
    expect(offeredByBash('aihub', 'pro')).toEqual(['process', 'profiles']);
    expect(offeredByBash('aihub', 'runs', 'list', '--order', '')).toEqual([
      'ASCENDING',
      'DESCENDING',
    ]);
    expect(offeredByBash('aihub', 'runs', 'list', '--order', '=', 'D')).toEqual(['DESCENDING']);
  });

  it('carries out nothing of what is being typed', () => {
    const trap = join(temporaryFolder(), 'trap');
    offeredByBash('aihub', 'runs', 'get', `$(touch ${trap})`, '');
    expect(existsSync(trap)).toBe(false);
  });
});
