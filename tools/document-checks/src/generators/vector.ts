import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A request of `@org/aihub-vectors`: what a caller passes, and what is then on the wire. */
export interface Vector {
  id: string;
  operationId: string;
  input: {
    path?: Record<string, unknown>;
    query?: Record<string, unknown>;
    headers?: Record<string, string>;
    client?: Record<string, string>;
    json?: unknown;
    base64?: string;
  };
  outcome: 'sent' | 'refused' | 'either';
  wire?: Wire;
}

/** What is on the wire, decoded. */
export interface Wire {
  method: string;
  segments: string[];
  query: [string, string][];
  headers: Record<string, string>;
  json?: unknown;
  base64?: string;
}

const file = createRequire(import.meta.url).resolve('@org/aihub-vectors/requests.json');

/** The requests that a client must be able to send. */
export const vectors: readonly Vector[] = (
  JSON.parse(readFileSync(file, 'utf8')) as Vector[]
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
export function bodyOf({ input }: Vector): unknown {
  if (input.base64 === undefined) return input.json;
  return new Blob([Buffer.from(input.base64, 'base64')]);
}

/** The kind of case a vector is, e.g. `path slash`, which is the same in all operations. */
export function caseOf({ id }: Vector): string {
  const [, , where, ...rest] = id.split('/');
  return where === 'body' || rest.length === 0 ? String(where) : `${where} ${rest.at(-1)}`;
}
