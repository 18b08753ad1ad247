import { beforeAll, describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { readReports, tables, writeReports } from './published.ts';
import { type Ran, runAll } from './run-all.ts';
import { checks } from './scenario/scenario.ts';
import { targets } from './targets/index.ts';

const present = targets.filter(({ missing }) => missing === undefined);
let all: Map<string, Ran>;

beforeAll(async () => {
  all = await runAll(present);
  if (!process.env.UPDATE_RUNTIMES) return;
  const before = readReports();
  writeReports(
    targets.map(({ name, title }) => {
      const ran = all.get(name);
      if (ran) return { name, title, ...ran };
      const last = before.find((report) => report.name === name);
      return last ?? { name, title, version: 'unknown', outcomes: [] };
    }),
  );
}, 240_000);

describe.each(targets)('the packed SDK in $title', ({ name, title, missing }) => {
  if (missing !== undefined) {
    it.skip(`(skipped: ${missing})`, () => undefined);
    return;
  }

  it('runs the scenario', () => {
    expect(all.get(name)?.error).toBeUndefined();
  });

  it.each(Object.keys(checks))('%s', (check) => {
    const outcome = all.get(name)?.outcomes.find((item) => item.name === check);
    const limit = limits[name]?.[check];
    if (!limit) {
      expect(outcome?.result, outcome?.message).toMatch(/^(?:passed|absent)$/);
      return;
    }
    // A limit that is gone must be taken out of limits.ts.
    expect(outcome?.result, `${title} can do it now`).toBe('failed');
    expect(outcome?.message).toMatch(limit.message);
  });
});

describe('the page on runtimes', () => {
  it.each(present)('shows what $title does', ({ name }) => {
    const results = (outcomes: { name: string; result: string }[] = []) =>
      outcomes.map((outcome) => `${outcome.name}: ${outcome.result}`);
    const shown = readReports().find((report) => report.name === name);
    // `UPDATE_RUNTIMES=1 vitest run` writes it.
    expect(results(shown?.outcomes)).toEqual(results(all.get(name)?.outcomes));
  });

  it('has the table of what was written down', () => {
    const { shown, expected } = tables();
    expect(shown).toBe(expected);
  });
});
