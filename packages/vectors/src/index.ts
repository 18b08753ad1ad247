import { loadSpec, operationsOf } from '@org/aihub-spec-model';
import { requestsOf } from './requests.ts';
import { responsesOf } from './responses.ts';
import type { RequestVector, ResponseVector } from './vector.ts';

/** Every vector, made from the spec alone. */
export async function makeVectors(): Promise<{
  requests: RequestVector[];
  responses: ResponseVector[];
}> {
  const document = await loadSpec();
  const operations = operationsOf(document);
  return {
    requests: operations.flatMap((operation) => requestsOf(document, operation)),
    responses: operations.flatMap((operation) => responsesOf(document, operation)),
  };
}
