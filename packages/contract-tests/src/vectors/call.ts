import { AIHub, type OperationId } from '@org/aihub-sdk';
import type { Vector } from '@org/aihub-vectors';
import { bytesOf } from './bytes-of.ts';

/** `deployment-id` and `run_id` are the arguments `deploymentId` and `runId`. */
const camelCase = (name: string): string =>
  name.replace(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Carries a vector's call out with the SDK, once, on this `fetch`. */
export async function call(
  { operationId, input }: Vector,
  fetch: typeof globalThis.fetch,
): Promise<unknown> {
  const { path = {}, query, headers, client = {}, json, base64 } = input;
  const aihub = new AIHub({
    apiToken: 'a-token',
    apiRoot: 'https://hub.test/api',
    ibContext: client['IB-Context'],
    // In a page too: what is sent goes to this function alone.
    dangerouslyAllowBrowser: true,
    fetch,
  });
  const body = base64 === undefined ? json : bytesOf(base64);
  const args = {
    ...Object.fromEntries(Object.entries(path).map(([name, value]) => [camelCase(name), value])),
    ...(body === undefined ? {} : { body }),
    ...(query ? { query } : {}),
    ...(headers ? { headers } : {}),
  };
  // Vectors are data: what they hold has no type at compile time.
  return aihub.call(operationId as OperationId, args as never, { maxRetries: 0 } as never);
}
