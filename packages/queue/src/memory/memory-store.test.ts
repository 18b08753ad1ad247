import { describe } from 'vitest';
import { storeContract } from '../../test/store-contract.ts';
import { MemoryStore } from './memory-store.ts';

describe('the store in memory', () => {
  storeContract(() => {
    const store = new MemoryStore<{ path: string }>();
    const jobs: string[] = [];
    const { addJob } = store;
    store.addJob = (job) => {
      jobs.push(`${job.stage} ${job.key}`);
      addJob.call(store, job);
    };
    return { store, jobs };
  });
});
