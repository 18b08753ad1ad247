import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Origin, originOf, readRecord, type TestRecord, writeRecord } from './record.ts';
import { watchedTests } from './watched-tests.ts';

const root = join(import.meta.dirname, '../../..');

/** What this module reads of the JSON report of vitest. */
export interface VitestReport {
  testResults: {
    name: string;
    startTime: number;
    assertionResults: { title: string; status: string }[];
  }[];
}

/** More titles than that are no text for a page. */
const maxTitles = 4;

/** How the tests of a file went, or `undefined` when the report is of other files. */
export function resultOf(
  report: VitestReport,
  file: string,
): Omit<TestRecord, keyof Origin> | undefined {
  const found = report.testResults.find(({ name }) => name.endsWith(`/${file}`));
  if (!found) return undefined;
  const tests = found.assertionResults;
  const count = (...statuses: string[]) =>
    tests.filter(({ status }) => statuses.includes(status)).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('pending', 'skipped', 'todo'),
    titles: tests.length > maxTitles ? [] : tests.map(({ title }) => title),
    startedAt: found.startTime,
  };
}

function readReport(path: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes down how the tests of which the page tells went last; of those that have no report here, nothing changes. */
export function recordTests(): void {
  const all = readRecord('tests') ?? {};
  for (const [id, { file, report: path }] of Object.entries(watchedTests)) {
    const report = readReport(path);
    const result = report && resultOf(report, file);
    // A run that was written down has the commit of that time.
    if (!result || result.startedAt === all[id]?.startedAt) continue;
    all[id] = { ...originOf(new Date(result.startedAt)), ...result };
    console.log(`${id}: ${result.passed} passed, ${result.failed} failed`);
  }
  writeRecord('tests', all);
}
