import {
  follow,
  type OpenApiDocument,
  type Operation,
  openEnumOf,
  type Schema,
} from '@org/aihub-spec-model';
import openapiTS, { astToString, type OpenAPI3, type SchemaObject } from 'openapi-typescript';
import ts from 'typescript';
import { nameTypes } from './named-types.ts';

const { factory } = ts;
const bigint = factory.createKeywordTypeNode(ts.SyntaxKind.BigIntKeyword);
const nullType = factory.createLiteralTypeNode(factory.createNull());
const binary = factory.createUnionTypeNode(
  ['Blob', 'ArrayBuffer', 'Uint8Array', 'ReadableStream'].map((name) =>
    factory.createTypeReferenceNode(
      name,
      name === 'ReadableStream' ? [factory.createTypeReferenceNode('Uint8Array')] : undefined,
    ),
  ),
);

/** The document without its examples: they are no part of the types. */
function withoutExamples(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => !((key === 'examples' || key === 'example') && !isProperty(item)))
      .map(([key, item]) => [key, withoutExamples(item)]),
  );
}

/** A property that happens to be called `example` is a schema and stays. */
function isProperty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('type' in value || '$ref' in value);
}

/**
 * The document with the description of a schema at each property that refers to it, where an editor
 * shows it.
 */
function withMeanings(document: OpenApiDocument, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withMeanings(document, item));
  if (value === null || typeof value !== 'object') return value;
  const { $ref, description } = value as Schema;
  if ($ref?.startsWith('#/components/schemas/') && description === undefined) {
    const target = follow<Schema>(document, { $ref });
    return target.description ? { description: target.description, ...value } : value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withMeanings(document, item)]),
  );
}

/** `'A' | 'B' | (string & {})`: these values are known, and others may come. */
function openEnum(values: readonly unknown[]): ts.TypeNode {
  const known = values.map((value) =>
    factory.createLiteralTypeNode(factory.createStringLiteral(String(value))),
  );
  const anyOther = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([]),
    ]),
  );
  return factory.createUnionTypeNode([...known, anyOther]);
}

function transform(document: OpenApiDocument, schema: SchemaObject): ts.TypeNode | undefined {
  if (schema.format === 'int64') {
    const nullable = Array.isArray(schema.type) && schema.type.includes('null');
    return nullable ? factory.createUnionTypeNode([bigint, nullType]) : bigint;
  }
  if (schema.format === 'binary') return binary;
  const known = openEnumOf(document, schema as Schema);
  return known && openEnum(known);
}

/**
 * The types of the whole spec: openapi-typescript's output, with int64 as bigint, open enums, and a
 * name for each type that a method takes or gives.
 */
export async function emitSchema(
  document: OpenApiDocument,
  operations: readonly Operation[],
): Promise<string> {
  const read = withMeanings(document, withoutExamples(document));
  const nodes = await openapiTS(read as OpenAPI3, {
    alphabetize: false,
    silent: true,
    transform: (schema) => transform(document, schema),
  });
  return astToString(nameTypes(nodes, operations));
}
