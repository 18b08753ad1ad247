import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeleteRunJobs, Job } from '../generated/schema.ts';
import { deleteAndWait } from './delete-and-wait.ts';
import type { WaitOptions } from './options.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A deletion that takes 400 ms to begin, and has these jobs. */
function deletion(jobs: DeleteRunJobs, wait = async (id: string): Promise<Job> => done(id)) {
  const removed: object[] = [];
  const waited: [string, WaitOptions<Job>][] = [];
  const start = (options: WaitOptions<Job>) =>
    deleteAndWait(
      options,
      performance.now(),
      async (options) => {
        removed.push(options);
        vi.advanceTimersByTime(400);
        return jobs;
      },
      (id, options) => {
        waited.push([id, options]);
        return wait(id);
      },
    );
  return { start, removed, waited };
}

const done = (id: string): Job => ({ state: 'COMPLETE', message: id });

describe('a deletion that is waited for', () => {
  it('ends with all of its jobs, and passes over what there is no job for', async () => {
    const { start, waited } = deletion({
      delete_input_dir_job_id: 'in',
      delete_output_dir_job_id: '',
      delete_log_dir_job_id: 'log',
    });
    expect(await start({})).toEqual([done('in'), done('log')]);
    expect(waited.map(([id]) => id)).toEqual(['in', 'log']);
    const all = deletion({
      delete_input_dir_job_id: 'in',
      delete_output_dir_job_id: 'out',
      delete_log_dir_job_id: 'log',
    });
    expect(await all.start({})).toHaveLength(3);
    expect(await deletion({}).start({})).toEqual([]);
  });

  it('has one deadline for the request and the waits', async () => {
    const { signal } = new AbortController();
    const { start, removed, waited } = deletion({ delete_log_dir_job_id: 'log' });
    await start({ signal, timeoutMs: 1_000, pollIntervalMs: 50 });
    expect(removed).toEqual([{ signal, timeoutMs: 1_000 }]);
    expect(waited).toEqual([['log', { signal, timeoutMs: 600, pollIntervalMs: 50 }]]);
    const late = deletion({ delete_log_dir_job_id: 'log' });
    await late.start({ timeoutMs: 300 });
    expect(late.waited).toEqual([['log', { timeoutMs: 1 }]]);
  });

  it('waits for the other jobs before it rejects with the error of one', async () => {
    const failure = new Error('one failed');
    let hasEnded = false;
    const { start } = deletion(
      { delete_input_dir_job_id: 'in', delete_log_dir_job_id: 'log' },
      async (id) => {
        if (id === 'in') throw failure;
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        hasEnded = true;
        return done(id);
      },
    );
    const deleted = start({});
    deleted.catch(() => {});
    await vi.advanceTimersByTimeAsync(1_000);
    await expect(deleted).rejects.toBe(failure);
    expect(hasEnded).toBe(true);
  });

  it('begins with options that can be used, and needs an object as its response', async () => {
    const { start, removed } = deletion({});
    await expect(start({ timeoutMs: -1 })).rejects.toThrow('timeoutMs');
    await expect(start({ until: 'x' } as object)).rejects.toThrow('runs.deleteAndWait');
    expect(removed).toEqual([]);
    await expect(deletion(null as unknown as DeleteRunJobs).start({})).rejects.toMatchObject({
      name: 'DecodeError',
      operationId: 'deleteRun',
    });
  });
});
