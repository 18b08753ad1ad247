import { AIHub } from '@org/aihub-sdk';
import { createPoolFetch } from '@org/aihub-sdk/node';

const fetch = createPoolFetch({ proxy: process.env.MY_PROXY ?? '' });
const aihub = new AIHub({ fetch });
const { runs = [] } = await aihub.runs.list({ limit: 5 });
console.log(`Runs: ${runs.length}`);
await fetch.close();
