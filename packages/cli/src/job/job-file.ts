import { createHash, randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors/usage-error.ts';
import { stateFolder, writePrivate } from '../profiles/config.ts';

/** What makes one job the same as another: whose, what, and with what. */
export interface JobIdentity {
  apiRoot: string;
  ibContext: string | null;
  folder: string;
  /** E.g. `deployment 0199…`. */
  target: string;
}

/** What is known of a job, and kept until its rows are written. */
export interface JobState {
  identity: JobIdentity;
  /** The idempotency key of its run. */
  key: string;
  /** ISO 8601. */
  createdAt: string;
  batchId?: number | undefined;
  /** The files that are in the batch: what they looked like when they were sent. */
  uploaded: Record<string, string>;
  /** When the request that starts the run was last sent, in ISO 8601. Written before it is sent. */
  sentAt?: string | undefined;
  runId?: string | undefined;
}

/** A job that can be gone on with, in a file. */
export class JobFile {
  readonly path: string;
  readonly isNew: boolean;
  #state: JobState;
  /** Writes follow one another, so that the last one is what stays. */
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string, state: JobState, isNew: boolean) {
    this.path = path;
    this.#state = state;
    this.isNew = isNew;
  }

  get state(): Readonly<JobState> {
    return this.#state;
  }

  /** Keeps what has become known. Done when it is on the disk. */
  save(change: Partial<JobState>): Promise<void> {
    this.#state = { ...this.#state, ...change };
    const text = `${JSON.stringify(this.#state, null, 2)}\n`;
    this.#writing = this.#writing.then(() => writePrivate(this.path, text));
    return this.#writing;
  }

  /** The job is over, and the next one starts over. */
  async remove(): Promise<void> {
    await this.#writing;
    await rm(this.path, { force: true });
  }
}

/** Where a job is kept, unless the user says. */
export function jobPath(
  env: Readonly<Record<string, string | undefined>>,
  identity: JobIdentity,
): string {
  const { apiRoot, ibContext, folder, target } = identity;
  const text = JSON.stringify([apiRoot, ibContext, folder, target]);
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return join(stateFolder(env), 'jobs', `${name}.json`);
}

/**
 * Opens the unfinished job of a file, or a new one.
 *
 * @throws UsageError when the file holds another job, or something else.
 */
export async function openJob(
  path: string,
  identity: JobIdentity,
  restart: boolean,
): Promise<JobFile> {
  const before = restart ? undefined : await readState(path);
  if (before === undefined) {
    const state = {
      identity,
      key: randomUUID(),
      createdAt: new Date().toISOString(),
      uploaded: {},
    };
    return new JobFile(path, state, true);
  }
  const differs = (Object.keys(identity) as (keyof JobIdentity)[]).filter(
    (name) => before.identity[name] !== identity[name],
  );
  if (differs.length === 0) return new JobFile(path, before, false);
  throw new UsageError(
    `${path} holds an unfinished job with another ${differs.join(' and ')}. Finish that one, take another --state file, or pass --restart to forget it.`,
  );
}

async function readState(path: string): Promise<JobState | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const state = JSON.parse(text) as JobState;
    if (typeof state.key === 'string' && typeof state.identity === 'object') return state;
  } catch {
    // Said below.
  }
  throw new UsageError(
    `${path} is not the state of a job. Take another --state file, or pass --restart to write over it.`,
  );
}
