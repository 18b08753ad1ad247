import { sleep } from '../sleep.ts';
import type { Engine, EngineFactory, JobData, Work, WorkOptions } from '../store.ts';
import { MemoryStore } from './memory-store.ts';

/** The pause before a job whose handler has thrown comes again, in milliseconds. */
const retryMs = 200;

/**
 * An engine in the memory of one process, for tests: everything is lost with the process.
 *
 * @example
 * ```ts
 * const fleet = new Fleet({ name: 'invoices', engine: memory(), files, run, results });
 * ```
 */
export function memory(): EngineFactory<undefined> {
  return <Input>(): Engine<Input, undefined> => {
    const store = new MemoryStore<Input>();
    return {
      store,
      start: async () => {},
      stop: async () => {},
      work: async (handler, options) => workOn(store, handler, options),
    };
  };
}

function workOn<Input>(
  store: MemoryStore<Input>,
  handler: (job: JobData, signal: AbortSignal) => Promise<void>,
  { concurrency, onError }: WorkOptions,
): Work {
  const stop = new AbortController();
  const running = new Set<Promise<void>>();
  const active = { submit: 0, results: 0 };
  const run = async (job: JobData): Promise<void> => {
    try {
      await handler(job, stop.signal);
    } catch (error) {
      if (stop.signal.aborted) return;
      onError(error);
      await sleep(retryMs, stop.signal).catch(() => {});
      store.addJob(job);
    }
  };
  const take = (): void => {
    for (const [name, job] of store.jobs) {
      const { stage } = job;
      if (stop.signal.aborted || active[stage] >= concurrency[stage]) continue;
      store.jobs.delete(name);
      active[stage]++;
      const done = run(job).finally(() => {
        active[stage]--;
        running.delete(done);
        take();
      });
      running.add(done);
    }
  };
  store.onJob = () => queueMicrotask(take);
  take();
  return {
    stop: async () => {
      stop.abort();
      await Promise.all(running);
    },
  };
}
