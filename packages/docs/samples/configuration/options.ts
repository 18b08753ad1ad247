import { AIHub } from '@org/aihub-sdk';

export const aihub = new AIHub({
  apiToken: process.env.MY_TOKEN ?? '',
  ibContext: 'acme-finance',
  apiRoot: 'https://aihub.example.com/api',
  timeoutMs: 60_000,
});
