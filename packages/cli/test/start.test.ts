import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './command.ts';

const command = join(import.meta.dirname, '../dist/aihub.cjs');

/** CPU time of a whole process in microseconds, as it tells when it ends. */
function cpuTime(preload: string, argv: readonly string[]): number {
  const { stderr } = spawnSync(process.execPath, ['--require', preload, ...argv]);
  return Number(/cpu (\d+)$/.exec(stderr.toString())?.[1]);
}

it('takes at most 1.5 times the CPU time of an empty Node program to start', () => {
  const preload = join(temporaryFolder(), 'tell.cjs');
  writeFileSync(
    preload,
    `process.on('exit', () => {
      const { user, system } = process.cpuUsage();
      require('node:fs').writeSync(2, \`cpu \${user + system}\`);
    });`,
  );
  const least = [Infinity, Infinity, Infinity];
  // In turn, and the least of several: other work of the machine only adds to it.
  for (let round = 0; round < 6; round++) {
    for (const [index, argv] of [
      ['-e', '0'],
      [command, '--version'],
      [command, 'runs', 'list', '--help'],
    ].entries()) {
      least[index] = Math.min(least[index] ?? Infinity, cpuTime(preload, argv));
    }
  }
  const [empty = 0, version = 0, help = 0] = least;
  expect(empty).toBeGreaterThan(0);
  expect(version / empty).toBeLessThan(1.5);
  expect(help / empty).toBeLessThan(1.5);
}, 120_000);
