import { AIHub } from '@org/aihub-sdk';

const aihub = new AIHub({ timeoutMs: 60_000, maxRetries: 5 });
const { runs = [] } = await aihub.runs.list();
console.log(`Runs: ${runs.length}`);
