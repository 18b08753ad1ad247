// #region pool
import { AIHub } from '@org/aihub-sdk';
import { createPoolFetch } from '@org/aihub-sdk/node';

const fetch = createPoolFetch({ connections: 16 });
const aihub = new AIHub({ fetch });
// … thousands of calls …
await fetch.close();

// #endregion pool

export { aihub };
