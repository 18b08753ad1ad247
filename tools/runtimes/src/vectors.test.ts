import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Ran, runAll } from './run-all.ts';
import { targets } from './targets/index.ts';

const folder = join(import.meta.dirname, '../test-results/vectors');
mkdirSync(folder, { recursive: true });
/** By runtime: its version, and how many vectors passed. */
const report = join(folder, 'by-runtime.json');

const present = targets.filter(({ missing }) => missing === undefined);

describe('the vectors, with the packed SDK', () => {
  let all: Map<string, Ran>;

  beforeAll(async () => {
    all = await runAll(present, 'vectors');
    writeFileSync(report, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
  }, 600_000);

  it.each(present)('all pass in $title', ({ name }) => {
    const ran = all.get(name);
    expect(ran?.error).toBeUndefined();
    const failed = ran?.outcomes.filter(({ result }) => result !== 'passed');
    expect(failed?.map(({ message }) => message)).toEqual([]);
    expect(ran?.outcomes.map(({ name }) => name)).toEqual(['requests', 'responses']);
  });
});
