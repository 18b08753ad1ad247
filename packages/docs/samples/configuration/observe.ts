import { AIHub } from '@org/aihub-sdk';

const counts = new Map<string, number>();
const aihub = new AIHub({
  onAttempt: ({ operationId, status, error }) => {
    const key = `${operationId} ${status ?? error}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  },
});
await aihub.runs.list({ limit: 1 });
await aihub.batches.list({ limit: 1 });
console.log(counts);
