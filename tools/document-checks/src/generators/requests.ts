import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RequestVector } from '@org/aihub-vectors';

const file = createRequire(import.meta.url).resolve('@org/aihub-vectors/requests.json');

/** The requests that a client must be able to send. */
export const vectors: readonly RequestVector[] = (
  JSON.parse(readFileSync(file, 'utf8')) as RequestVector[]
).filter(({ outcome, wire }) => outcome === 'sent' && wire);

/** The operations whose calls take a query, or a body. */
export const operations = {
  withQuery: new Set(vectors.filter(({ input }) => input.query).map((item) => item.operationId)),
  withBody: new Set(
    vectors
      .filter(({ input }) => input.json !== undefined || input.base64 !== undefined)
      .map((item) => item.operationId),
  ),
};

/** The body that is passed to a generated client. */
export function bodyOf({ input }: RequestVector): unknown {
  if (input.base64 === undefined) return input.json;
  return new Blob([Buffer.from(input.base64, 'base64')]);
}

/** The kind of case a vector is, e.g. `path slash`, which is the same in all operations. */
export function caseOf({ id }: RequestVector): string {
  const [, , where, ...rest] = id.split('/');
  return where === 'body' || rest.length === 0 ? String(where) : `${where} ${rest.at(-1)}`;
}
