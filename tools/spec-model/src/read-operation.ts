import {
  checkBody,
  checkContent,
  checkOperation,
  checkParameters,
  checkPlaces,
  checkResponses,
} from './carry.ts';
import { isJson } from './content-type.ts';
import type {
  MediaType,
  OpenApiDocument,
  OpenApiHeader,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiResponse,
} from './document.ts';
import { follow, typesOf } from './follow.ts';
import type { Body, Example, Header, Operation, Parameter, Response } from './operation.ts';
import { paginationOf } from './pagination.ts';
import { successOf } from './success.ts';

/** `deployment-id` and `run_id` as the argument names `deploymentId` and `runId`. */
export function camelCase(name: string): string {
  return name.replace(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Reads one operation; throws `SpecError` where the SDK could not carry it out as described. */
export function readOperation(
  document: OpenApiDocument,
  path: string,
  verb: string,
  source: OpenApiOperation,
): Operation {
  checkOperation(source, verb, path);
  const [resource = '', method = ''] = source['x-sdk-method'].split('.');
  const parameters = (source.parameters ?? []).map((item) => follow(document, item));
  checkParameters(document, source.operationId, path, parameters);
  checkBody(source, verb);
  const select = (test: (item: OpenApiParameter) => boolean) =>
    parameters.filter(test).map((item) => toParameter(document, item));
  const option = (item: OpenApiParameter) => item['x-sdk-client-option'] !== undefined;
  const at = (name: string) => path.indexOf(`{${name}}`);
  const responses = Object.entries(source.responses).map(([status, response]) => {
    const found = follow(document, response);
    checkContent(source.operationId, status, found);
    return toResponse(document, status, found);
  });
  responses.sort(
    (a, b) => Number(a.status === 'default') - Number(b.status === 'default') || a.code - b.code,
  );
  checkResponses(source, verb, responses);
  const body = toBody(document, source);
  const queryParameters = select((item) => item.in === 'query' && !option(item));
  const success = successOf(source.operationId, responses);
  checkPlaces(document, source.operationId, [body?.schema, success.response.schema]);
  const pagination = paginationOf(document, source, queryParameters, body, success.response);
  const cost = source['x-sdk-cost'] as 'run' | undefined;
  return {
    id: source.operationId,
    resource,
    method,
    verb,
    path,
    summary: source.summary.trim(),
    title: (source['x-sdk-title'] ?? source.summary).trim(),
    description: source.description.trim(),
    deprecated: source.deprecated ?? false,
    ...(source.externalDocs ? { docsUrl: source.externalDocs.url } : {}),
    pathParameters: select((item) => item.in === 'path').sort((a, b) => at(a.name) - at(b.name)),
    queryParameters,
    headerParameters: select((item) => item.in === 'header' && !option(item)),
    clientParameters: select(option),
    ...(body ? { body } : {}),
    responses,
    success,
    effect: effectOf(source, verb),
    repeat: (source['x-sdk-repeat'] as Operation['repeat'] | undefined) ?? 'safe',
    ...(cost ? { cost } : {}),
    ...(pagination ? { pagination } : {}),
    ...(source['x-sdk-error'] ? { errorInSuccess: source['x-sdk-error'] } : {}),
  };
}

/** GET and HEAD only read (RFC 9110, section 9.2.1). */
function effectOf(source: OpenApiOperation, verb: string): Operation['effect'] {
  if (verb === 'GET' || verb === 'HEAD' || source['x-sdk-effect'] === 'read') return 'read';
  return verb === 'DELETE' ? 'delete' : 'write';
}

function toBody(document: OpenApiDocument, { requestBody }: OpenApiOperation): Body | undefined {
  const content = requestBody && Object.entries(requestBody.content)[0];
  if (!content) return undefined;
  const [contentType, media] = content;
  return {
    required: requestBody.required ?? false,
    contentType,
    kind: isJson(contentType) ? 'json' : 'binary',
    schema: media.schema ?? {},
    examples: examplesOf(document, media),
  };
}

function toParameter(document: OpenApiDocument, source: OpenApiParameter): Parameter {
  return {
    name: source.name,
    argument: source['x-sdk-client-option'] ?? camelCase(source.name),
    required: source.required ?? false,
    description: (source.description ?? '').trim(),
    inferred: source['x-inferred'] ?? false,
    manySegments: source['x-sdk-segments'] === 'many',
    schema: source.schema,
    examples: examplesOf(document, source),
  };
}

/** A status that stands for a range or for all others, as one that a mock can be asked for. */
function codeOf(status: string): number {
  return status === 'default' ? 418 : Number(status.replaceAll('X', '0'));
}

function toResponse(document: OpenApiDocument, status: string, source: OpenApiResponse): Response {
  const code = codeOf(status);
  const response: Response = {
    status,
    code,
    ok: code >= 200 && code < 300,
    inferred: source['x-inferred'] ?? false,
    description: source.description.trim(),
    headers: Object.entries(source.headers ?? {}).map(([name, header]) =>
      toHeader(document, name, follow<OpenApiHeader>(document, header)),
    ),
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

function toHeader(document: OpenApiDocument, name: string, source: OpenApiHeader): Header {
  const schema = source.schema ?? {};
  const header: Header = {
    name,
    numeric: typesOf(document, schema).some((type) => type === 'integer' || type === 'number'),
    description: (source.description ?? '').trim(),
    inferred: source['x-inferred'] ?? false,
    schema,
  };
  if (source.example !== undefined) header.example = source.example;
  return header;
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
