import spec from 'virtual:aihub-spec';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Context, OpenAPIBackend } from 'openapi-backend';
import { errorAnswer, type HubAnswer } from '../answer.ts';

/** What is done with a request that the spec knows, step by step. */
export interface Handling {
  /** The request was routed; `operation` is undefined where the spec has no such path. */
  routed(operation: string | undefined): Promise<void>;
  /** Throws where the caller may not send it. */
  authorize(): void;
  /** The request breaks the contract. */
  invalid(problems: string[]): HubAnswer;
  /** The request is fine. */
  perform(operation: string, input: Context['request']): Promise<HubAnswer> | HubAnswer;
}

type Handler = (context: Context, handling: Handling) => Promise<HubAnswer> | HubAnswer;

/** Routes and checks requests, and checks answers, as the spec says. */
export interface Contract {
  handle(
    request: {
      method: string;
      path: string;
      query: Record<string, string | string[]>;
      headers: Readonly<Record<string, string>>;
      body: unknown;
    },
    handling: Handling,
  ): Promise<HubAnswer>;
  /** What an answer breaks, in words; empty when nothing. */
  problemsOf(operation: string, status: number, body: unknown): string[];
  /** All operations of the spec. */
  operations: readonly { id: string; method: string; path: string; takes: 'json' | 'bytes' | '' }[];
}

/** Path of the API below the server's root. */
export const apiRoot = '/api';

let contract: Promise<Contract> | undefined;

/** The contract is the same for all hubs, so its validators are compiled once. */
export function getContract(): Promise<Contract> {
  contract ??= load();
  return contract;
}

/** The spec is linted where it is written, so its schemas are not checked once more. */
const options = { strict: false, allErrors: true, validateFormats: false, validateSchema: false };

async function load(): Promise<Contract> {
  const coercing = new Ajv2020({ ...options, coerceTypes: true });
  const exact = new Ajv2020(options);
  const api = new OpenAPIBackend({
    definition: spec,
    apiRoot,
    // Its check of the document knows OpenAPI 3.0 only; ours is linted where it is written.
    quick: true,
    coerceTypes: true,
    customizeAjv: (_, { coerceTypes = false }) => (coerceTypes ? coercing : exact),
    handlers: {
      postRoutingHandler: async (context: Context, handling: Handling) =>
        handling.routed(context.operation?.operationId),
      notFound: () => errorAnswer(404, 'The API has no such path.'),
      methodNotAllowed: () => errorAnswer(405, 'The API has no such method at this path.'),
      validationFail: (context: Context, handling: Handling) =>
        handling.invalid(messagesOf(context.validation.errors)),
    },
    securityHandlers: {
      bearer: (_: Context, handling: Handling) => {
        handling.authorize();
        return true;
      },
    },
  });
  await api.init();
  const all = api.router.getOperations();
  // The router would collect and reference them again for each request.
  api.router.getOperations = () => all;
  const perform: Handler = (context, handling) =>
    handling.perform(context.operation.operationId as string, context.request);
  for (const { operationId } of all) api.register(operationId as string, perform);
  api.register('unauthorizedHandler', ((context: Context) => {
    const failure = context.security?.bearer as { error?: unknown } | undefined;
    throw failure?.error ?? new Error('The request was not authorized.');
  }) as never);
  return {
    handle: (request, handling) => api.handleRequest(request, handling),
    problemsOf(operation, status, body) {
      const { responses = {} } = all.find((item) => item.operationId === operation) ?? {};
      const known =
        Object.hasOwn(responses, status) || Object.hasOwn(responses, `${`${status}`[0]}XX`);
      if (!known) return [`The spec has no status ${status} for ${operation}.`];
      return messagesOf(api.validateResponse(body, operation, status).errors);
    },
    operations: all.map(({ operationId, method, path, requestBody }) => {
      const types = Object.keys((requestBody as { content?: object } | undefined)?.content ?? {});
      const takes = types.length === 0 ? '' : types[0]?.includes('json') ? 'json' : 'bytes';
      return { id: operationId as string, method: method.toUpperCase(), path, takes };
    }),
  };
}

function messagesOf(errors: Context['validation']['errors']): string[] {
  return (errors ?? []).map(
    ({ instancePath = '', message }) =>
      `${instancePath.replace(/^\/requestBody/, 'body').replace(/^\//, '') || 'request'}: ${message}`,
  );
}
