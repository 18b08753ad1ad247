import type { OpenApiDocument, Operation, Parameter, Schema } from '@org/aihub-spec-model';
import { sample } from './sample.ts';

/** `apps` → `AppsOperations`. */
function className(resource: string): string {
  return `${pascalCase(resource)}Operations`;
}

function pascalCase(name: string): string {
  return (name[0]?.toUpperCase() ?? '') + name.slice(1);
}

/** Resources in the order of the root document's tags. */
export function resourcesOf(document: OpenApiDocument, operations: Operation[]): string[] {
  const used = [...new Set(operations.map((operation) => operation.resource))];
  const order = (document.tags ?? []).map((tag) => tag.name);
  const unknown = used.find((resource) => !order.includes(resource));
  if (unknown) throw new Error(`The tag ${unknown} is not declared in spec/openapi.yaml.`);
  return order.filter((resource) => used.includes(resource));
}

/** The module that holds one resource's methods, one request each. */
export function emitResource(
  document: OpenApiDocument,
  resource: string,
  operations: Operation[],
): string {
  const queries = operations.filter((operation) => operation.queryParameters.length > 0);
  const types = new Set<string>();
  if (queries.length > 0) types.add('operations');
  const methods = operations.map((operation) => method(document, operation, types));
  const imports = types.size
    ? `import type { ${[...types].sort().join(', ')} } from '../schema.ts';\n`
    : '';
  return `import type { BinaryBody, CallOptions, Operation, Send } from '../../operation.ts';
${imports}
${operations.map(constant).join('\n')}
${queries.map(queryType).join('')}
/** ${describeTag(document, resource)} One request a method. */
export class ${className(resource)} {
  protected readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }
${methods.join('')}}
`.replace(/import type \{ BinaryBody, (.*?)\n/, (line, rest: string) =>
    operations.some((operation) => operation.body?.kind === 'binary')
      ? line
      : `import type { ${rest}\n`,
  );
}

function describeTag(document: OpenApiDocument, resource: string): string {
  return (document.tags?.find((tag) => tag.name === resource)?.description ?? '').trim();
}

/** Methods that do no more when they are carried out twice (RFC 9110, section 9.2.2). */
const idempotent = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);

function constant({ id, verb, path, body, responses, repeat, cost }: Operation): string {
  const fields = [`id: '${id}'`, `method: '${verb}'`, `path: '${path}'`];
  if (body?.kind === 'binary') fields.push('binary: true');
  if (!responses.some((response) => response.ok && response.schema)) fields.push('empty: true');
  if ((repeat === 'safe') !== idempotent.has(verb)) fields.push(`repeat: '${repeat}'`);
  if (cost) fields.push(`cost: '${cost}'`);
  return `const ${id}: Operation = { ${fields.join(', ')} };`;
}

function queryType({ id }: Operation): string {
  return `
/** Query parameters of \`${id}\`. */
export type ${pascalCase(id)}Query = NonNullable<operations['${id}']['parameters']['query']>;
`;
}

function method(document: OpenApiDocument, operation: Operation, types: Set<string>): string {
  const { id, body, pathParameters, queryParameters } = operation;
  const params = pathParameters.map((item) => `${item.argument}: ${argumentType(item)}`);
  const input = [];
  if (pathParameters.length > 0) {
    const entries = pathParameters.map((item) =>
      item.name === item.argument ? item.name : `${propertyKey(item.name)}: ${item.argument}`,
    );
    input.push(`path: { ${entries.join(', ')} }`);
  }
  if (body) {
    params.push(`body${body.required ? '' : '?'}: ${bodyType(operation, types)}`);
    input.push('body');
  }
  if (queryParameters.length > 0) {
    const required = queryParameters.some((item) => item.required);
    params.push(`query${required ? '' : '?'}: ${pascalCase(id)}Query`);
    input.push('query');
  }
  params.push('options?: CallOptions');
  const result = resultType(operation, types);
  const head = `  ${operation.method}(${params.join(', ')}): Promise<${result}> {`;
  const lines =
    head.length <= 100
      ? head
      : `  ${operation.method}(\n${params.map((item) => `    ${item},\n`).join('')}  ): Promise<${result}> {`;
  return `
${docstring(document, operation)}
${lines}
    return this.send(${id}, ${input.length ? `{ ${input.join(', ')} }` : '{}'}, options);
  }
`;
}

function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}

function argumentType(item: Parameter): string {
  return item.schema.type === 'integer' || item.schema.type === 'number' ? 'number' : 'string';
}

function bodyType({ id, body }: Operation, types: Set<string>): string {
  if (body?.kind === 'binary') return 'BinaryBody';
  const indexed = `NonNullable<operations['${id}']['requestBody']>['content']['${body?.contentType}']`;
  return typeOf(body?.schema, indexed, types);
}

function resultType({ id, responses }: Operation, types: Set<string>): string {
  const response = responses.find((item) => item.ok && item.schema);
  if (!response) return 'void';
  const indexed = `operations['${id}']['responses'][${response.status}]['content']['${response.contentType}']`;
  return typeOf(response.schema, indexed, types);
}

/** The type's own name where the schema has one, else the way to it; notes what to import. */
function typeOf(schema: Schema | undefined, indexed: string, types: Set<string>): string {
  const name = schema?.$ref?.match(/^#\/components\/schemas\/(\w+)$/)?.[1];
  types.add(name ?? 'operations');
  return name ?? indexed;
}

function docstring(document: OpenApiDocument, operation: Operation): string {
  const { pathParameters, body, queryParameters, responses } = operation;
  const success = responses.find((item) => item.ok);
  const lines = [
    operation.summary.replace(/([^.])$/, '$1.'),
    '',
    ...operation.description.split('\n'),
    '',
    `Sends \`${operation.verb} ${operation.path}\`.`,
    '',
    ...pathParameters.map((item) => `@param ${item.argument} - ${oneLine(item.description)}`),
    ...(body ? [`@param body - The request body, \`${body.contentType}\`.`] : []),
    ...(queryParameters.length
      ? [`@param query - ${queryParameters.map((item) => `\`${item.name}\``).join(', ')}.`]
      : []),
    '@param options - Settings of this call alone.',
    `@returns ${oneLine(success?.description ?? '')}`,
    ...responses
      .filter((item) => !item.ok)
      .map(
        (item) => `@throws \`APIError\` with status ${item.status}: ${oneLine(item.description)}`,
      ),
    '@example',
    '```ts',
    ...sample(document, operation).split('\n'),
    '```',
    ...(operation.docsUrl
      ? [`@see {@link ${operation.docsUrl} | The operation in the API’s own documentation}`]
      : []),
  ];
  return `  /**\n${lines.map((line) => `   * ${line.replaceAll('*/', '*\\/')}`.trimEnd()).join('\n')}\n   */`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The module that gathers every resource's class. */
export function emitResources(document: OpenApiDocument, resources: string[]): string {
  return `import type { Send } from '../../operation.ts';
${[...resources]
  .sort()
  .map((name) => `import { ${className(name)} } from './${name}.ts';`)
  .join('\n')}

/** Every resource with its one-request methods. */
export class Resources {
${resources.map((name) => `  /** ${describeTag(document, name)} */\n  readonly ${name}: ${className(name)};`).join('\n')}

  constructor(send: Send) {
${resources.map((name) => `    this.${name} = new ${className(name)}(send);`).join('\n')}
  }
}

${resources.map((name) => `export * from './${name}.ts';`).join('\n')}
`;
}
