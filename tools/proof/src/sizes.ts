import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { originOf, readRecord, type SizeRecord, writeRecord } from './record.ts';

const packages = join(import.meta.dirname, '../../../packages');

/** Measures the built SDK as `npm test` does, and writes it down. */
export function recordSizes(): void {
  writeRecord('sizes', measured());
}

/** Writes down the sizes of the version that is about to be released. */
export function recordRelease(): void {
  const { version } = JSON.parse(readFileSync(join(packages, 'sdk/package.json'), 'utf8'));
  writeRecord('releases', { ...readRecord('releases'), [version]: measured() });
}

function measured(): SizeRecord {
  const text = execFileSync('npx', ['size-limit', '--json'], {
    cwd: join(packages, 'sdk'),
    encoding: 'utf8',
  });
  const sizes = JSON.parse(text) as { name: string; size: number }[];
  const bytes = Object.fromEntries(sizes.map(({ name, size }) => [name, size]));
  return { ...originOf(), bytes };
}

/** Counts the built vectors, and writes it down. */
export function recordVectors(): void {
  const count = (name: string): number =>
    JSON.parse(readFileSync(join(packages, `vectors/dist/${name}.json`), 'utf8')).length;
  const counts = { requests: count('requests'), responses: count('responses') };
  writeRecord('vectors', { ...originOf(), ...counts });
}
