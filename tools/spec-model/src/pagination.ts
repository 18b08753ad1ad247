import type { OpenApiDocument, OpenApiOperation, Schema } from './document.ts';
import { propertyOf, typesOf } from './follow.ts';
import type { Body, Pagination, Parameter, Response } from './operation.ts';
import { SpecError } from './spec-error.ts';

/** What each style of pages must name, and of which type that is. */
const styles: Record<
  string,
  { request: Record<string, string>; response: Record<string, string> }
> = {
  offset: {
    request: { offset: 'integer', limit: 'integer' },
    response: { items: 'array' },
  },
  counted: {
    request: { offset: 'integer' },
    response: { items: 'array', hasMore: 'boolean' },
  },
  token: {
    request: { token: 'string' },
    response: { items: 'array', hasMore: 'boolean', nextToken: 'string' },
  },
};
/** What a style may name besides. */
const optional: Record<string, string> = { limit: 'integer' };

/** Reads `x-sdk-pagination` and checks each name in it against the parameters and the response. */
export function paginationOf(
  document: OpenApiDocument,
  source: OpenApiOperation,
  queryParameters: readonly Parameter[],
  body: Body | undefined,
  success: Response | undefined,
): Pagination | undefined {
  const declared = source['x-sdk-pagination'];
  if (!declared) return undefined;
  const refuse = (sentence: string) => new SpecError(source.operationId, sentence);
  const { style, ...names } = declared;
  const wanted = styles[style];
  if (!wanted) {
    throw refuse(
      `x-sdk-pagination has the style ${style}; it can be ${Object.keys(styles).join(', ')}.`,
    );
  }
  const schemaOf = (key: string, name: string): Schema | undefined =>
    key in wanted.response
      ? success?.schema && propertyOf(document, success.schema, name)
      : (queryParameters.find((item) => item.name === name)?.schema ??
        (body && propertyOf(document, body.schema, name)));
  const all = { ...optional, ...wanted.request, ...wanted.response };
  for (const key of new Set([
    ...Object.keys(wanted.request),
    ...Object.keys(wanted.response),
    ...Object.keys(names),
  ])) {
    const type = all[key];
    const name = names[key];
    if (!type) throw refuse(`x-sdk-pagination of style ${style} has no key ${key}.`);
    if (!name) throw refuse(`x-sdk-pagination of style ${style} needs the key ${key}.`);
    const schema = schemaOf(key, name);
    const where = key in wanted.response ? 'property in its response' : 'parameter';
    if (!schema || !typesOf(document, schema).includes(type)) {
      throw refuse(
        `x-sdk-pagination.${key} names ${name}, but it has no such ${where} of type ${type}.`,
      );
    }
  }
  return declared as unknown as Pagination;
}
