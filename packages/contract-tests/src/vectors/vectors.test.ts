import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RequestVector, ResponseVector, Vector } from '@org/aihub-vectors';
import { describe, expect, it } from 'vitest';
import { knownFailures } from './known-failures.ts';
import { runRequest } from './run-request.ts';
import { runResponse } from './run-response.ts';

const { resolve } = createRequire(import.meta.url);
const read = (name: string) =>
  JSON.parse(readFileSync(resolve(`@org/aihub-vectors/${name}.json`), 'utf8'));
const requests: RequestVector[] = read('requests');
const responses: ResponseVector[] = read('responses');

const known = (id: string) => Object.keys(knownFailures).find((start) => id.startsWith(start));

/** The vectors of each operation. */
function byOperation<T extends Vector>(vectors: readonly T[]): [string, T[]][] {
  return [...new Set(vectors.map(({ operationId }) => operationId))].map((operationId) => [
    operationId,
    vectors.filter((vector) => vector.operationId === operationId),
  ]);
}

/** By ID, what each vector did wrong. */
async function problemsOf<T extends Vector>(
  vectors: readonly T[],
  run: (vector: T) => Promise<string | undefined>,
): Promise<Record<string, string>> {
  const problems = await Promise.all(
    vectors.map(async (vector) => [vector.id, await run(vector).catch(String)] as const),
  );
  return Object.fromEntries(problems.flatMap(([id, text]) => (text ? [[id, text]] : [])));
}

function checkProblems(vectors: readonly Vector[], problems: Record<string, string>): void {
  const unexpected = Object.entries(problems).filter(([id]) => !known(id));
  expect(Object.fromEntries(unexpected)).toEqual({});
  const mended = vectors.map(({ id }) => id).filter((id) => known(id) && !problems[id]);
  expect(mended, 'to be taken out of known-failures.ts').toEqual([]);
}

describe('every request is on the wire as its vector says, or refused', () => {
  it.each(byOperation(requests))('%s', async (_, vectors) => {
    checkProblems(vectors, await problemsOf(vectors, runRequest));
  });
});

describe('every response comes out as its vector says', () => {
  it.each(byOperation(responses))('%s', async (_, vectors) => {
    checkProblems(vectors, await problemsOf(vectors, runResponse));
  });
});

it('runs at least 2000 vectors, and knows each known failure by a vector', () => {
  const ids = [...requests, ...responses].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(2_000);
  const stale = Object.keys(knownFailures).filter(
    (start) => !ids.some((id) => id.startsWith(start)),
  );
  expect(stale).toEqual([]);
});
