import type { Job } from '@org/aihub-sdk';

/** A deletion on its way. */
export interface StoredJob {
  id: string;
  account: string;
  about: string;
  startMs: number;
  doneMs: number;
}

const mostJobs = 50_000;

/** The jobs of the hub; the oldest make room. */
export class Jobs {
  readonly #byId = new Map<string, StoredJob>();

  add(job: StoredJob): StoredJob {
    this.#byId.set(job.id, job);
    if (this.#byId.size > mostJobs) this.#byId.delete(this.#byId.keys().next().value as string);
    return job;
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
  if (now >= job.doneMs) return { state: 'COMPLETE', message: `Deleted ${job.about}.` };
  const quarter = job.startMs + (job.doneMs - job.startMs) / 4;
  if (now < quarter) return { state: 'PENDING', message: `Waiting to delete ${job.about}.` };
  return { state: 'RUNNING', message: `Deleting ${job.about}.` };
}
