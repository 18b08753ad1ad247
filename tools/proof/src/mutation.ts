import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type MutationCounts,
  type MutationRecord,
  originOf,
  readRecord,
  writeRecord,
} from './record.ts';

const sdk = join(import.meta.dirname, '../../../packages/sdk');
const reports = join(sdk, 'test-results/mutation');

interface Mutant {
  status: string;
  /** Why a test failed. */
  statusReason?: string;
}

/** What this module reads of Stryker's report (mutation-testing-report-schema). */
export interface StrykerReport {
  /** What was to be tried: paths, or the pattern of a whole folder. */
  config: { mutate: string[] };
  /** Only those with something that can be changed. */
  files: Record<string, { source: string; mutants: Mutant[] }>;
}

/** What was tried of a file: how many changes, and of which text. */
type Tried = MutationCounts & Pick<MutationRecord, 'source'>;

/** Adds up the changes of each file of a report, by its path in `src`. */
export function countMutants({ files }: StrykerReport): Record<string, Tried> {
  const counts = Object.entries(files).map(([path, { source, mutants }]) => {
    const count = (result: string) =>
      mutants.filter((mutant) => resultOf(mutant) === result).length;
    const result: Tried = {
      source: digestOf(source),
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

/** A test that fails because it takes longer than its limit (vitest) is one that took too long. */
function resultOf({ status, statusReason = '' }: Mutant): string {
  return status === 'Killed' && /^(?:Error: )?Test timed out in/.test(statusReason)
    ? 'Timeout'
    : status;
}

function digestOf(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 12);
}

/** Whether a file is as it was when it was tried. */
export function isCurrent(file: string, { source }: MutationRecord): boolean {
  return digestOf(readFileSync(join(sdk, 'src', file), 'utf8')) === source;
}

/** Files of a folder of the SDK that mutation tests are for. */
export function sourcesOf(folder: string): string[] {
  return readdirSync(join(sdk, 'src', folder))
    .filter((name) => name.endsWith('.ts') && !/\.test(?:-helper)?\.ts$/.test(name))
    .map((name) => `${folder}/${name}`);
}

/** Files of a report that have nothing to change: types, constants, exports of other files. */
export function unchangeable({ config, files }: StrykerReport): string[] {
  const folders = new Set(config.mutate.flatMap((path) => /^src\/([^/]+)\//.exec(path)?.[1] ?? []));
  return [...folders]
    .flatMap(sourcesOf)
    .filter((file) => files[`src/${file}`] === undefined)
    .filter((file) =>
      config.mutate.some(
        (path) => path === `src/${file}` || path === `src/${dirname(file)}/**/*.ts`,
      ),
    );
}

/** Writes down what Stryker reported, file by file; of files that were not tried nothing changes. */
export function recordMutation(): void {
  const all = readRecord('mutation') ?? {};
  // A later run of the same file counts.
  const paths = readdirSync(reports).map((name) => join(reports, name));
  for (const path of paths.sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)) {
    const origin = originOf(statSync(path).mtime);
    const report: StrykerReport = JSON.parse(readFileSync(path, 'utf8'));
    for (const [file, count] of Object.entries(countMutants(report))) {
      all[file] = { ...origin, ...count };
      console.log(`${file}: ${scoreOf(count).toFixed(1)} %`);
    }
    for (const file of unchangeable(report)) {
      const source = digestOf(readFileSync(join(sdk, 'src', file), 'utf8'));
      all[file] = { ...origin, source, killed: 0, timeout: 0, survived: 0, noCoverage: 0 };
    }
  }
  writeRecord('mutation', Object.fromEntries(Object.entries(all).sort()));
}
