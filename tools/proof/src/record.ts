import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(import.meta.dirname, '../records');

/** When something was measured, and of what. */
export interface Origin {
  /** Day, in UTC. */
  date: string;
  /** First digits of the commit. */
  commit: string;
  /** Version of Node. */
  node: string;
}

/** Changes of a file on purpose, by what came of them. */
export interface MutationCounts {
  killed: number;
  timeout: number;
  survived: number;
  /** No test reaches them. */
  noCoverage: number;
}

export interface MutationRecord extends Origin, MutationCounts {
  /** First digits of the SHA-256 of the file that was tried. */
  source: string;
}

/** A test file of which the page tells, as its last run went. */
export interface TestRecord extends Origin {
  passed: number;
  failed: number;
  skipped: number;
  /** Titles of the tests, if they are few. */
  titles: string[];
  /** Start of the run, in milliseconds since 1970: by it a run is known that was written down. */
  startedAt: number;
}

/** Sizes in bytes, by the names that size-limit has for them. */
export interface SizeRecord extends Origin {
  bytes: Record<string, number>;
}

/** How many vectors there were. */
export interface VectorRecord extends Origin {
  requests: number;
  responses: number;
}

export interface Records {
  /** By the path of the file in the sources of the SDK. */
  mutation: Record<string, MutationRecord>;
  tests: Record<string, TestRecord>;
  sizes?: SizeRecord;
  /** Sizes of each release, by its version, oldest first. */
  releases?: Record<string, SizeRecord>;
  vectors?: VectorRecord;
}

/** All that was written down. */
export function readRecords(): Records {
  const [sizes, vectors] = [readRecord('sizes'), readRecord('vectors')];
  const releases = readRecord('releases');
  return {
    mutation: readRecord('mutation') ?? {},
    tests: readRecord('tests') ?? {},
    ...(sizes && { sizes }),
    ...(releases && { releases }),
    ...(vectors && { vectors }),
  };
}

/** What was written down of a kind, or `undefined`. */
export function readRecord<K extends keyof Records>(kind: K): Records[K] | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function writeRecord<K extends keyof Records>(kind: K, record: Records[K]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${kind}.json`), `${JSON.stringify(record, null, 2)}\n`);
}

/** Of something that is measured now, or was at some time. */
export function originOf(time = new Date()): Origin {
  const cwd = dirname(import.meta.dirname);
  const commit = execFileSync('git', ['rev-parse', '--short=9', 'HEAD'], { cwd, encoding: 'utf8' });
  return {
    date: time.toISOString().slice(0, 10),
    commit: commit.trim(),
    node: process.versions.node,
  };
}
