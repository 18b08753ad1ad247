import type {
  MediaType,
  OpenApiDocument,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiResponse,
  Ref,
  Schema,
} from './document.ts';

/** One operation of the spec, with every reference followed but those of schemas. */
export interface Operation {
  /** The spec's operationId, e.g. `getRunStatus`. */
  id: string;
  /** The SDK's resource, e.g. `runs`; it is the operation's tag. */
  resource: string;
  /** The method on that resource, e.g. `get`. */
  method: string;
  /** HTTP method in capitals. */
  verb: string;
  /** Path template, e.g. `/v2/apps/runs/{run_id}`. */
  path: string;
  summary: string;
  description: string;
  /** The operation's page in the vendor's documentation. */
  docsUrl?: string;
  /** In the order of the path. */
  pathParameters: Parameter[];
  queryParameters: Parameter[];
  /** Parameters that the client sets once for all operations (`IB-Context`). */
  clientParameters: Parameter[];
  body?: Body;
  /** Documented answers, in the order of their status. */
  responses: Response[];
}

export interface Parameter {
  /** As on the wire, e.g. `deployment-id`. */
  name: string;
  /** As an argument of the SDK's method, e.g. `deploymentId`. */
  argument: string;
  required: boolean;
  description: string;
  inferred: boolean;
  schema: Schema;
  examples: Example[];
}

export interface Body {
  required: boolean;
  contentType: string;
  /** `json` is written by the SDK's codec; `binary` is sent as given. */
  kind: 'json' | 'binary';
  schema: Schema;
  examples: Example[];
}

export interface Response {
  /** As in the spec: `200`, `404`, `5XX`. */
  status: string;
  /** A status to ask a mock for: `5XX` becomes 500. */
  code: number;
  ok: boolean;
  inferred: boolean;
  description: string;
  contentType?: string;
  schema?: Schema;
  examples: Example[];
}

export interface Example {
  name: string;
  summary: string;
  value: unknown;
}

const verbs = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'] as const;

/** Follows a local `$ref` (`#/components/…`) to what it names. */
export function follow<T extends object>(document: OpenApiDocument, node: T | Ref): T {
  if (!('$ref' in node) || typeof node.$ref !== 'string') return node as T;
  let target: unknown = document;
  for (const step of node.$ref.replace(/^#\//, '').split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    target = (target as Record<string, unknown> | undefined)?.[key];
  }
  if (target === undefined) throw new Error(`The spec names ${node.$ref}, which does not exist.`);
  return follow(document, target as T | Ref);
}

/** `deployment-id` and `run_id` as the argument names `deploymentId` and `runId`. */
export function camelCase(name: string): string {
  return name.replace(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Every operation of the document, in the order of its paths. */
export function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    verbs.flatMap((verb) => {
      const operation = item[verb];
      return operation ? [toOperation(document, path, verb.toUpperCase(), operation)] : [];
    }),
  );
}

function toOperation(
  document: OpenApiDocument,
  path: string,
  verb: string,
  source: OpenApiOperation,
): Operation {
  const { operationId: id, tags, summary, description } = source;
  const [resource, method] = (source['x-sdk-method'] ?? '').split('.');
  if (!resource || !method || tags?.length !== 1 || tags[0] !== resource) {
    throw new Error(
      `${verb} ${path}: x-sdk-method must be <resource>.<method>, and its one tag must be that resource ` +
        `(x-sdk-method: ${source['x-sdk-method']}, tags: ${tags}).`,
    );
  }
  const parameters = (source.parameters ?? []).map((item) => follow(document, item));
  const select = (test: (item: OpenApiParameter) => boolean) =>
    parameters.filter(test).map((item) => toParameter(document, item));
  const option = (item: OpenApiParameter) => item['x-sdk-client-option'] !== undefined;
  const pathParameters = select((item) => item.in === 'path').sort(
    (a, b) => path.indexOf(`{${a.name}}`) - path.indexOf(`{${b.name}}`),
  );
  const templated = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
  if (templated.join() !== pathParameters.map((item) => item.name).join()) {
    throw new Error(`${verb} ${path}: each {parameter} of the path must be declared once.`);
  }
  const operation: Operation = {
    id,
    resource,
    method,
    verb,
    path,
    summary: summary.trim(),
    description: description.trim(),
    pathParameters,
    queryParameters: select((item) => item.in === 'query' && !option(item)),
    clientParameters: select(option),
    responses: Object.entries(source.responses)
      .map(([status, response]) => toResponse(document, status, follow(document, response)))
      .sort((a, b) => a.code - b.code),
  };
  if (source.externalDocs) operation.docsUrl = source.externalDocs.url;
  const content = source.requestBody && Object.entries(source.requestBody.content)[0];
  if (content) {
    operation.body = {
      required: source.requestBody?.required ?? false,
      contentType: content[0],
      kind: isJson(content[0]) ? 'json' : 'binary',
      schema: content[1].schema ?? {},
      examples: examplesOf(document, content[1]),
    };
  }
  return operation;
}

function isJson(contentType: string): boolean {
  return /[/+]json\b/.test(contentType);
}

function toParameter(document: OpenApiDocument, source: OpenApiParameter): Parameter {
  return {
    name: source.name,
    argument: source['x-sdk-client-option'] ?? camelCase(source.name),
    required: source.required ?? false,
    description: (source.description ?? '').trim(),
    inferred: source['x-inferred'] ?? false,
    schema: source.schema,
    examples: examplesOf(document, source),
  };
}

function toResponse(document: OpenApiDocument, status: string, source: OpenApiResponse): Response {
  const code = Number(status.replaceAll('X', '0'));
  const response: Response = {
    status,
    code,
    ok: code >= 200 && code < 300,
    inferred: source['x-inferred'] ?? false,
    description: source.description.trim(),
    examples: [],
  };
  const content = source.content && Object.entries(source.content)[0];
  if (content) {
    response.contentType = content[0];
    response.schema = content[1].schema ?? {};
    response.examples = examplesOf(document, content[1]);
  }
  return response;
}

function examplesOf(
  document: OpenApiDocument,
  holder: Pick<MediaType, 'example' | 'examples'>,
): Example[] {
  if (holder.example !== undefined)
    return [{ name: 'example', summary: '', value: holder.example }];
  return Object.entries(holder.examples ?? {}).map(([name, source]) => {
    const { summary = '', value } = follow<{ summary?: string; value: unknown }>(document, source);
    return { name, summary, value };
  });
}
