import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type MutationCounts, originOf, readRecord, writeRecord } from './record.ts';

const sdk = join(import.meta.dirname, '../../../packages/sdk');
const reports = join(sdk, 'test-results/mutation');

/** What this module reads of Stryker's report (mutation-testing-report-schema). */
export interface StrykerReport {
  files: Record<string, { mutants: { status: string }[] }>;
}

/** Adds up the changes of each file of a report, by its path in `src`. */
export function countMutants({ files }: StrykerReport): Record<string, MutationCounts> {
  const counts = Object.entries(files).map(([path, { mutants }]) => {
    const count = (status: string) => mutants.filter((mutant) => mutant.status === status).length;
    const result: MutationCounts = {
      killed: count('Killed'),
      timeout: count('Timeout'),
      survived: count('Survived'),
      noCoverage: count('NoCoverage'),
    };
    return [path.replace(/^src\//, ''), result] as const;
  });
  return Object.fromEntries(counts);
}

/** Changes that a test noticed, in percent of those that can be noticed. */
export function scoreOf({ killed, timeout, survived, noCoverage }: MutationCounts): number {
  const noticed = killed + timeout;
  return (100 * noticed) / (noticed + survived + noCoverage);
}

/** Files of a folder of the SDK that can be changed: all but types alone are tried. */
export function sourcesOf(folder: string): string[] {
  return readdirSync(join(sdk, 'src', folder))
    .filter((name) => name.endsWith('.ts') && !/\.test(?:-helper)?\.ts$/.test(name))
    .map((name) => `${folder}/${name}`);
}

/** Writes down what Stryker reported, file by file; of files without a report nothing changes. */
export function recordMutation(): void {
  const all = readRecord('mutation') ?? {};
  for (const name of readdirSync(reports)) {
    const path = join(reports, name);
    const origin = originOf(statSync(path).mtime);
    const counts = countMutants(JSON.parse(readFileSync(path, 'utf8')));
    for (const [file, count] of Object.entries(counts)) {
      if (count.killed + count.timeout + count.survived + count.noCoverage === 0) continue;
      all[file] = { ...origin, ...count };
      console.log(`${file}: ${scoreOf(count).toFixed(1)} %`);
    }
  }
  writeRecord('mutation', Object.fromEntries(Object.entries(all).sort()));
}
