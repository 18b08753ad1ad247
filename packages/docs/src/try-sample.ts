import { AIHub, stringify } from '@org/aihub-sdk';
import type { Operation } from '@org/aihub-spec-model';

/** A request as the SDK sends it. */
export interface SentRequest {
  method: string;
  url: string;
  contentType: string | undefined;
  /** The text of a JSON body; `undefined` for bytes, and where there is none. */
  text: string | undefined;
  hasBody: boolean;
}

type MakeResponse = () => Response;

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...source: string[]
) => (aihub: AIHub) => Promise<unknown>;

/** Runs a sample with a response of ours, so that the pages tell what the SDK really does. */
async function run(
  apiRoot: string,
  source: string,
  makeResponse: MakeResponse,
): Promise<SentRequest[]> {
  const sent: SentRequest[] = [];
  const fetch = async (input: unknown, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    sent.push({
      method: init.method ?? 'GET',
      url: String(input),
      contentType: headers.get('content-type') ?? undefined,
      text: typeof init.body === 'string' ? init.body : undefined,
      hasBody: init.body !== undefined && init.body !== null,
    });
    return makeResponse();
  };
  const aihub = new AIHub({ apiToken: 'token', apiRoot, fetch, maxRetries: 0 });
  await new AsyncFunction('aihub', source)(aihub);
  return sent;
}

/** The request that a sample sends. */
export async function requestOf(
  apiRoot: string,
  operation: Operation,
  source: string,
): Promise<SentRequest> {
  const success = operation.responses.find((response) => response.ok);
  const example = success?.examples[0];
  const body = example ? stringify(example.value) : null;
  const [request] = await run(
    apiRoot,
    source,
    () => new Response(body, { status: success?.code ?? 200 }),
  );
  if (!request) throw new Error(`The sample of ${operation.id} sends no request.`);
  return request;
}

/** The name of the error that a sample throws for a response with this status. */
export async function errorNameOf(
  apiRoot: string,
  source: string,
  status: number,
): Promise<string> {
  try {
    await run(apiRoot, source, () => new Response('{"message":"No."}', { status }));
  } catch (error) {
    if (error instanceof Error) return error.name;
  }
  throw new Error(`No error is thrown for the status ${status} by: ${source}`);
}
