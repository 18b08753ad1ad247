import { stringify } from '@org/aihub-sdk';
import type { OpenApiDocument, Operation, Parameter } from '@org/aihub-spec-model';
import fc from 'fast-check';
import { type Known, valuesOf } from './from-schema.ts';

/** A request as it is sent. */
export interface FuzzedRequest {
  method: string;
  /** Below the API's root. */
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

/** Requests for every operation: as the spec has them, and bent out of shape. */
export function requestsOf(
  document: OpenApiDocument,
  operations: readonly Operation[],
  known: Known,
): fc.Arbitrary<FuzzedRequest> {
  return fc.oneof(...operations.map((operation) => requestOf(document, operation, known)));
}

function requestOf(
  document: OpenApiDocument,
  operation: Operation,
  known: Known,
): fc.Arbitrary<FuzzedRequest> {
  const values = (item: Parameter) =>
    fc.oneof(
      { weight: 4, arbitrary: valuesOf(document, item.schema, item.name, known) },
      fc.string({ maxLength: 12 }),
    );
  const record = (items: readonly Parameter[], requiredKeys?: string[]) =>
    fc.record(Object.fromEntries(items.map((item) => [item.name, values(item)])), {
      ...(requiredKeys && { requiredKeys }),
    });
  const needed = operation.queryParameters.filter(({ required }) => required);
  const query = fc.oneof(
    {
      weight: 4,
      arbitrary: record(
        operation.queryParameters,
        needed.map(({ name }) => name),
      ),
    },
    record(operation.queryParameters, []),
    fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), { maxKeys: 3 }),
  );
  return fc
    .record({
      path: record(operation.pathParameters),
      query,
      headers: headersOf(operation),
      body: bodyOf(document, operation, known),
    })
    .map(({ path, query: asked, headers, body }) => ({
      method: operation.verb,
      path: `${fill(operation, path)}${queryText(asked)}`,
      headers,
      // A fetch refuses a body on these.
      ...(body === undefined || ['GET', 'HEAD'].includes(operation.verb) ? {} : { body }),
    }));
}

function fill({ path, pathParameters }: Operation, values: Record<string, unknown>): string {
  return pathParameters.reduce((text, { name, manySegments }) => {
    const value = String(values[name]) || 'x';
    const segments = manySegments ? value.split('/') : [value];
    return text.replace(`{${name}}`, () => segments.map(encodeURIComponent).join('/'));
  }, path);
}

function queryText(values: Record<string, unknown>): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((item) => [name, typeof item === 'object' ? stringify(item) : String(item)]),
  );
  const text = new URLSearchParams(pairs as [string, string][]).toString();
  return text === '' ? '' : `?${text}`;
}

const contentTypes = [
  'application/json',
  'application/json; charset=utf-8',
  'application/octet-stream',
  'multipart/form-data; boundary=x',
  'text/plain',
  '',
];

function headersOf({ body, headerParameters }: Operation): fc.Arbitrary<Record<string, string>> {
  const visible = fc.string({ maxLength: 12, unit: fc.constantFrom(...'abc019-=,*:{}') });
  const usual = body?.contentType ?? 'application/json';
  return fc.record(
    {
      'content-type': fc.oneof(
        { weight: 8, arbitrary: fc.constant(usual) },
        fc.constantFrom(...contentTypes),
      ),
      ...Object.fromEntries(
        headerParameters.map(({ name, examples }) => [
          name,
          fc.oneof(fc.constantFrom(...examples.map(({ value }) => String(value))), visible),
        ]),
      ),
      'ib-context': fc.constantFrom('jane.doe', 'other'),
    },
    { requiredKeys: ['content-type'] },
  );
}

function bodyOf(
  document: OpenApiDocument,
  { body }: Operation,
  known: Known,
): fc.Arbitrary<FuzzedRequest['body'] | undefined> {
  const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => new Uint8Array(array));
  const junk = fc.oneof(bytes, fc.json({ maxDepth: 2 }), fc.constant(undefined));
  if (!body) return fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, junk);
  const usual =
    body.kind === 'json' ? valuesOf(document, body.schema, '', known).map(stringify) : bytes;
  return fc.oneof({ weight: 6, arbitrary: usual }, junk);
}
