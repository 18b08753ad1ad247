import type { Job } from '@org/aihub-sdk';
import type { Journal } from '../persistence/journal.ts';

/** What a job does when it ends. */
export type Deletion =
  | { kind: 'nothing' }
  | { kind: 'batch'; batchId: number }
  /** Only this file: one that was put there meanwhile is another one and stays. */
  | { kind: 'batch-file'; batchId: number; name: string; fileId: number }
  | { kind: 'output'; runId: string }
  | { kind: 'path'; account: string; path: string };

/** A deletion on its way. */
export interface StoredJob {
  id: string;
  account: string;
  about: string;
  startMs: number;
  doneMs: number;
  deletion: Deletion;
  /** Why it fails, where it does. */
  failure?: string;
  /** Whether the deletion is done. */
  isDone: boolean;
}

const maxJobs = 50_000;

/** The jobs of the hub; the oldest make room. */
export class Jobs {
  readonly #byId = new Map<string, StoredJob>();
  readonly #journal: Journal;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  add(job: StoredJob): StoredJob {
    this.#byId.set(job.id, job);
    this.changed(job);
    const oldest = this.#byId.size > maxJobs ? this.#byId.keys().next().value : undefined;
    if (oldest !== undefined) {
      this.#byId.delete(oldest);
      this.#journal.drop('job', oldest);
    }
    return job;
  }

  /** To be called when something of it has changed. */
  changed(job: StoredJob): void {
    this.#journal.mark('job', job.id, () => job);
  }

  get(account: string, id: string): StoredJob | undefined {
    const job = this.#byId.get(id);
    return job?.account === account ? job : undefined;
  }

  /** The newest ones, newest first. */
  latest(count: number): StoredJob[] {
    return [...this.#byId.values()].slice(-count).reverse();
  }
}

/** A job as the API shows it: pending for a quarter of its time. */
export function jobAt(job: StoredJob, now: number): Required<Pick<Job, 'state' | 'message'>> {
  if (now >= job.doneMs && job.failure) return { state: 'FAILED', message: job.failure };
  if (now >= job.doneMs) return { state: 'COMPLETE', message: `Deleted ${job.about}.` };
  const quarter = job.startMs + (job.doneMs - job.startMs) / 4;
  if (now < quarter) return { state: 'PENDING', message: `Waiting to delete ${job.about}.` };
  return { state: 'RUNNING', message: `Deleting ${job.about}.` };
}
