import { AIHub, type AttemptEvent } from '@org/aihub-sdk';

// #region options
const aihub = new AIHub({
  apiToken: process.env.MY_TOKEN,
  ibContext: 'acme-finance',
  apiRoot: 'https://aihub.example.com/api',
  timeoutMs: 60_000,
});
// #endregion options

// #region observe
const counts = new Map<string, number>();

const observed = new AIHub({
  logger: console,
  onAttempt: ({ operationId, status, error }: AttemptEvent) => {
    const key = `${operationId} ${status ?? error}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  },
});
// #endregion observe

console.log(aihub, observed);
