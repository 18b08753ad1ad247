import { AIHub } from '@org/aihub-sdk';

const controller = new AbortController();
process.once('SIGINT', () => controller.abort());

const aihub = new AIHub();
const { batches = [] } = await aihub.batches.list(
  { limit: 50 },
  { signal: controller.signal },
);
console.log(`Batches: ${batches.length}`);
