import { describe, expect, it } from 'vitest';
import { call } from './command.ts';
import { fixtureTable } from './fixture-table.ts';

const commands = [
  '',
  'process',
  'init',
  'api',
  'login',
  'logout',
  'profiles',
  'doctor',
  'completion',
  'runs',
  'runs watch',
  'runs results',
  'runs failed',
  'book-shelves',
  'book-shelves list',
  'book-shelves replace-all',
  'book-shelves read',
];

describe('the help text', () => {
  it.each(commands)('of aihub %s is as it was agreed on', async (words) => {
    const argv = [...words.split(' ').filter(Boolean), '--help'];
    const { code, stdout, stderr } = await call(argv, { table: fixtureTable });
    expect([code, stderr]).toEqual([0, '']);
    await expect(stdout).toMatchFileSnapshot(`help/${words.replaceAll(' ', '-') || 'aihub'}.txt`);
  });

  it('fits a terminal of 80 columns', async () => {
    for (const words of commands) {
      const argv = [...words.split(' ').filter(Boolean), '--help'];
      const { stdout } = await call(argv, { table: fixtureTable, isTerminal: true, columns: 80 });
      const tooLong = stdout
        .split('\n')
        .filter((line) => line.length > 80 && !line.includes('https://'));
      expect(tooLong).toEqual([]);
    }
  });

  it('is printed, with an exit status that tells, when a command is left out', async () => {
    const bare = await call([]);
    const group = await call(['runs']);
    expect([bare.code, bare.stdout.startsWith('Usage: aihub')]).toEqual([0, true]);
    expect([group.code, group.stderr.startsWith('Usage: aihub runs')]).toEqual([2, true]);
  });
});
