import { existsSync, readFileSync } from 'node:fs';

/** What `notes/<operationId>.md` adds to the page of an operation; empty where there is none. */
export function noteOf(operationId: string): string {
  const file = new URL(`../notes/${operationId}.md`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}
