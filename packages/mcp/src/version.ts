import { readFileSync } from 'node:fs';

/** Of this package; its package.json stands beside `src` as beside `dist`. */
export const version: string = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
).version;
