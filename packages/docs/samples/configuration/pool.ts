import { AIHub } from '@org/aihub-sdk';
import { createPoolFetch } from '@org/aihub-sdk/node';

const fetch = createPoolFetch({ connections: 16 });
const aihub = new AIHub({ fetch });
const lists = Array.from({ length: 100 }, () => aihub.runs.list());
console.log(`${(await Promise.all(lists)).length} lists`);
await fetch.close();
