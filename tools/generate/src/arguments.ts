import type { Operation, Parameter, Schema } from '@org/aihub-spec-model';

/** One argument of an operation's method, before its `options`. */
export interface Argument {
  name: string;
  /** As TypeScript. */
  type: string;
  required: boolean;
  description: string;
}

/** `runApp` → `RunApp`. */
export function pascalCase(name: string): string {
  return (name[0]?.toUpperCase() ?? '') + name.slice(1);
}

/** `Range` and `run_id` as they are, `deployment-id` in quotes. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}

/** The type's own name where the schema has one. */
export function schemaName(schema: Schema | undefined): string | undefined {
  return schema?.$ref?.match(/^#\/components\/schemas\/(\w+)$/)?.[1];
}

/** What an operation's method takes, in order: IDs, body, query, headers. */
export function argumentsOf(operation: Operation): Argument[] {
  const { id, pathParameters, body, queryParameters, headerParameters } = operation;
  const group = (name: string, items: readonly Parameter[]): Argument[] =>
    items.length === 0
      ? []
      : [
          {
            name,
            type: `${pascalCase(id)}${pascalCase(name)}`,
            required: items.some((item) => item.required),
            description: `${items.map((item) => `\`${item.name}\``).join(', ')}.`,
          },
        ];
  return [
    ...pathParameters.map((item) => ({
      name: item.argument,
      type: pathType(item),
      required: true,
      description: item.description,
    })),
    ...(body
      ? [
          {
            name: 'body',
            type: bodyType(operation),
            required: body.required,
            description: `The request body, \`${body.contentType}\`.`,
          },
        ]
      : []),
    ...group('query', queryParameters),
    ...group('headers', headerParameters),
  ];
}

function pathType({ schema }: Parameter): string {
  return schema.type === 'integer' || schema.type === 'number' ? 'number' : 'string';
}

function bodyType({ id, body }: Operation): string {
  if (body?.kind === 'binary') return 'BinaryBody';
  const indexed = `NonNullable<operations['${id}']['requestBody']>['content']['${body?.contentType}']`;
  return schemaName(body?.schema) ?? indexed;
}

/** What an operation's method gives back. */
export function resultType({ id, success }: Operation): string {
  const { kind, response } = success;
  if (kind === 'none') return 'void';
  if (kind === 'binary') return 'BinaryResponse';
  if (kind === 'headers') return `${pascalCase(id)}Response`;
  const status = /^\d+$/.test(response.status) ? response.status : `'${response.status}'`;
  const indexed = `operations['${id}']['responses'][${status}]['content']['${response.contentType}']`;
  return schemaName(response.schema) ?? indexed;
}

/** The names of an operation's types that stand in `schema.ts`, `operations` included. */
export function schemaImports(operation: Operation): string[] {
  const { id, body, success, queryParameters, headerParameters } = operation;
  const json = [
    ...(body?.kind === 'json' ? [body.schema] : []),
    ...(success.kind === 'json' ? [success.response.schema] : []),
  ];
  return [
    ...json.map((schema) => schemaName(schema) ?? 'operations'),
    ...(queryParameters.length > 0 ? [`${pascalCase(id)}Query`] : []),
    ...(headerParameters.length > 0 ? [`${pascalCase(id)}Headers`] : []),
  ];
}
