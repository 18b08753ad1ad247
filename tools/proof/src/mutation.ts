import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { MutationRecord } from './record.ts';
import { originOf, readRecord, writeRecord } from './record.ts';

const reports = join(import.meta.dirname, '../../../packages/sdk/test-results/mutation');

/** What this module reads of Stryker's report (mutation-testing-report-schema). */
export interface StrykerReport {
  files: Record<string, { mutants: { status: string }[] }>;
}

/** Adds up the mutants of a report. */
export function countMutants({
  files,
}: StrykerReport): Omit<MutationRecord, 'date' | 'commit' | 'node'> {
  const statuses = Object.values(files).flatMap(({ mutants }) =>
    mutants.map(({ status }) => status),
  );
  const count = (status: string) => statuses.filter((item) => item === status).length;
  return {
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    noCoverage: count('NoCoverage'),
  };
}

type Counts = ReturnType<typeof countMutants>;

/** Mutants that a test noticed, in percent of those that can be noticed. */
export function scoreOf({ killed, timeout, survived, noCoverage }: Counts): number {
  const noticed = killed + timeout;
  return (100 * noticed) / (noticed + survived + noCoverage);
}

/** Writes down what Stryker reported of some folders. */
export function recordMutation(folders: readonly string[]): void {
  const all = readRecord('mutation') ?? {};
  for (const folder of folders) {
    const file = join(reports, `${folder}.json`);
    const counts = countMutants(JSON.parse(readFileSync(file, 'utf8')));
    all[folder] = { ...originOf(statSync(file).mtime), ...counts };
    console.log(`${folder}: ${scoreOf(counts).toFixed(1)} %`);
  }
  writeRecord('mutation', Object.fromEntries(Object.entries(all).sort()));
}
