import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSpec } from '@org/aihub-spec-model';
import { describe, expect, it } from 'vitest';
import { countMutants, scoreOf, sourcesOf, unchangeable } from './mutation.ts';
import { proofPage } from './page.ts';
import type { Origin } from './record.ts';
import { resultOf } from './tests.ts';
import { watchedTests } from './watched-tests.ts';

const origin: Origin = { date: '2026-01-02', commit: 'abcdef123', node: '20.1.0' };
const root = join(import.meta.dirname, '../../..');
const document = await loadSpec();

describe('mutation tests', () => {
  const statuses = ['Killed', 'Survived', 'Ignored', 'Timeout', 'NoCoverage', 'Killed'];
  const late = { status: 'Killed', statusReason: 'Error: Test timed out in 6000ms.' };
  const files = {
    'src/codec/a.ts': {
      source: 'export {};',
      mutants: [...statuses.map((status) => ({ status })), late],
    },
  };

  it('count a change that took too long as noticed, and one that no test reaches as not', () => {
    const counts = { killed: 2, timeout: 2, survived: 1, noCoverage: 1 };
    const source = createHash('sha256').update('export {};').digest('hex').slice(0, 12);
    expect(countMutants({ config: { mutate: [] }, files })).toEqual({
      'codec/a.ts': { ...counts, source },
    });
    expect(scoreOf(counts)).toBeCloseTo(66.7, 1);
  });

  it('count a file without anything to change as tried', () => {
    const tried = (...mutate: string[]) => unchangeable({ config: { mutate }, files: {} });
    expect(tried('src/waiting/poll-target.ts')).toEqual(['waiting/poll-target.ts']);
    expect(tried('src/waiting/**/*.ts', '!src/**/*.test.ts')).toContain('waiting/poll-target.ts');
    const found = { 'src/waiting/poll-target.ts': { source: '', mutants: [] } };
    expect(
      unchangeable({ config: { mutate: ['src/waiting/poll-target.ts'] }, files: found }),
    ).toEqual([]);
  });
});

describe('a report of tests', () => {
  const test = (title: string, status: string) => ({ title, status });
  const report = {
    testResults: [
      {
        name: '/somewhere/packages/a/test/a.test.ts',
        startTime: Date.UTC(2026, 0, 2),
        assertionResults: [test('one', 'passed'), test('two', 'failed'), test('three', 'pending')],
      },
    ],
  };

  it('gives counts, the start of the run, and titles that are few', () => {
    expect(resultOf(report, 'packages/a/test/a.test.ts')).toEqual({
      ...{ passed: 1, failed: 1, skipped: 1, titles: ['one', 'two', 'three'] },
      startedAt: Date.UTC(2026, 0, 2),
    });
  });

  it('is none of a file that did not run', () => {
    expect(resultOf(report, 'test/a.test')).toBeUndefined();
    expect(resultOf(report, 'b.test.ts')).toBeUndefined();
  });
});

describe('the page', () => {
  it('says of everything that was not written down that it has not run', () => {
    const page = proofPage(document, { mutation: {}, tests: {} });
    const rows = page.split('\n').filter((line) => /^\| .*has not run/.test(line));
    expect(rows).toHaveLength(Object.keys(watchedTests).length + 6);
    expect(page).toContain('The vectors: has not run.');
    expect(page).toContain('Minified and gzipped: has not run.');
  });

  it('shows figures with their day and commit, and failures', () => {
    const text = readFileSync(join(root, 'packages/sdk/src/codec/stringify.ts'));
    const source = createHash('sha256').update(text).digest('hex').slice(0, 12);
    const [edited, current] = [
      { ...origin, source: '0' },
      { ...origin, source },
    ];
    const page = proofPage(document, {
      mutation: {
        'codec/decode.ts': { ...edited, killed: 8, timeout: 1, survived: 1, noCoverage: 0 },
        'codec/stringify.ts': { ...current, killed: 9, timeout: 0, survived: 0, noCoverage: 1 },
      },
      tests: { faults: { ...origin, passed: 7, failed: 2, skipped: 0, titles: [], startedAt: 0 } },
      sizes: { ...origin, bytes: { everything: 34_210, rows: 1_500 } },
      releases: { '0.1.0': { ...origin, bytes: { everything: 40_000, gone: 1 } } },
      vectors: { ...origin, requests: 3, responses: 4 },
    });
    const from = '2026-01-02, Node 20.1.0, commit abcdef123';
    const files = sourcesOf('codec').length;
    expect(page).toContain(`| codec | 2 of ${files} | 1 | 90.0 % | 18 | 1 | 1 | 1 | ${from} |`);
    expect(page).toContain(`| 7 of 9 cases passed | ${from} |`);
    expect(page).toContain('| what | 0.1.0 | now |');
    expect(page).toContain('| everything | 40.00 kB | 34.21 kB |');
    expect(page).toContain('| rows |  | 1.50 kB |');
    expect(page).toContain(`3 vectors of requests and 4 of responses (${from})`);
  });

  it('names tests that exist', () => {
    const missing = Object.values(watchedTests).filter(({ file }) => !existsSync(join(root, file)));
    expect(missing).toEqual([]);
  });
});
