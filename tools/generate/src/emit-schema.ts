import type { OpenApiDocument, Schema } from '@org/aihub-spec-model';
import openapiTS, { astToString, type OpenAPI3, type SchemaObject } from 'openapi-typescript';
import ts from 'typescript';

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

/** `anyOf: [a closed string enum, any string]` reads as "these values, and others may come". */
function openEnum(schema: SchemaObject): string | undefined {
  const parts = (schema as Schema).anyOf;
  if (parts?.length !== 2) return undefined;
  const [known, open] = parts as [Schema, Schema];
  const name = known.$ref?.replace('#/components/schemas/', '');
  return name && open.type === 'string' && !open.enum ? name : undefined;
}

function transform(schema: SchemaObject): ts.TypeNode | undefined {
  if (schema.format === 'int64') {
    const nullable = Array.isArray(schema.type) && schema.type.includes('null');
    return nullable ? factory.createUnionTypeNode([bigint, nullType]) : bigint;
  }
  if (schema.format === 'binary') return binary;
  const known = openEnum(schema);
  if (known) {
    const reference = factory.createIndexedAccessTypeNode(
      factory.createIndexedAccessTypeNode(
        factory.createTypeReferenceNode('components'),
        factory.createLiteralTypeNode(factory.createStringLiteral('schemas')),
      ),
      factory.createLiteralTypeNode(factory.createStringLiteral(known)),
    );
    const anyOther = factory.createParenthesizedType(
      factory.createIntersectionTypeNode([
        factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
        factory.createTypeLiteralNode([]),
      ]),
    );
    return factory.createUnionTypeNode([reference, anyOther]);
  }
  return undefined;
}

/** The types of the whole spec: openapi-typescript's output, with int64 as bigint and open enums. */
export async function emitSchema(document: OpenApiDocument): Promise<string> {
  const nodes = await openapiTS(withoutExamples(document) as OpenAPI3, {
    alphabetize: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    transform,
  });
  return astToString(nodes);
}
