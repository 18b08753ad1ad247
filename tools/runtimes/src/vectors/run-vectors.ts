import { knownFailures, runRequest, runResponse } from '@org/aihub-contract-tests/vectors';
import type { Vector } from '@org/aihub-vectors';
import requests from '@org/aihub-vectors/requests.json';
import responses from '@org/aihub-vectors/responses.json';
import type { Outcome } from '../scenario/context.ts';

/** Runs every vector, one after the other, in the runtime that this is loaded into. */
export async function runVectors(): Promise<Outcome[]> {
  return [
    await outcomeOf('requests', requests, runRequest),
    await outcomeOf('responses', responses, runResponse),
  ];
}

async function outcomeOf<T extends Vector>(
  name: string,
  vectors: readonly T[],
  run: (vector: T) => Promise<string | undefined>,
): Promise<Outcome> {
  const startedAt = Date.now();
  const problems: string[] = [];
  for (const vector of vectors) {
    const problem = await run(vector).catch(String);
    const isKnown = Object.keys(knownFailures).some((start) => vector.id.startsWith(start));
    if (problem && !isKnown) problems.push(`${vector.id}: ${problem}`);
  }
  const few = problems.slice(0, 20).join('\n');
  const message = `${vectors.length - problems.length} of ${vectors.length} passed\n${few}`;
  const result = problems.length === 0 ? 'passed' : 'failed';
  return { name, result, message: message.trim(), ms: Date.now() - startedAt };
}
