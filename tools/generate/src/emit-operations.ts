import { type OpenApiDocument, type Operation, SpecError } from '@org/aihub-spec-model';
import { argumentsOf, pascalCase, propertyKey, resultType, schemaImports } from './arguments.ts';
import { docstring, oneLine } from './docstring.ts';
import { emitConstant } from './emit-constant.ts';

/** `apps` → `AppsOperations`. */
function className(resource: string): string {
  return `${pascalCase(resource)}Operations`;
}

/** Resources in the order of the root document's tags. */
export function resourcesOf(document: OpenApiDocument, operations: Operation[]): string[] {
  const used = [...new Set(operations.map((operation) => operation.resource))];
  const order = (document.tags ?? []).map((tag) => tag.name);
  const unknown = operations.find(({ resource }) => !order.includes(resource));
  if (unknown) {
    throw new SpecError(unknown.id, `its tag ${unknown.resource} is not declared in openapi.yaml.`);
  }
  return order.filter((resource) => used.includes(resource));
}

/** The module that holds one resource's methods, one request each. */
export function emitResource(
  document: OpenApiDocument,
  resource: string,
  operations: Operation[],
): string {
  const methods = operations.map((operation) => method(document, operation)).join('');
  const ours = ['CallOptions', 'Operation', 'Send'];
  for (const name of ['BinaryBody', 'BinaryResponse', 'BinaryStream', 'StreamOptions']) {
    if (new RegExp(`\\b${name}\\b`).test(methods)) ours.push(name);
  }
  const types = [...new Set(operations.flatMap(schemaImports))].sort();
  const imports = types.length ? `import type { ${types.join(', ')} } from '../schema.ts';\n` : '';
  return `import type { ${ours.sort().join(', ')} } from '../../operation.ts';
${imports}
${operations.map((operation) => emitConstant(document, operation)).join('\n')}
${operations.map(responseType).join('')}
/** ${describeTag(document, resource)} One request a method. */
export class ${className(resource)} {
  protected readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }
${methods}}
`;
}

function describeTag(document: OpenApiDocument, resource: string): string {
  return (document.tags?.find((tag) => tag.name === resource)?.description ?? '').trim();
}

/** The type of a response that is headers, which is no schema. */
function responseType(operation: Operation): string {
  const { id, success } = operation;
  if (success.kind !== 'headers') return '';
  const rows = success.headers.map(
    (header) =>
      `  /** ${oneLine(header.description)} */\n  ${propertyKey(header.name)}?: ${header.numeric ? 'number' : 'string'};\n`,
  );
  return `
/** What the response's headers of \`${id}\` say. */
export interface ${pascalCase(id)}Response {
${rows.join('')}}
`;
}

function method(document: OpenApiDocument, operation: Operation): string {
  const { id, pathParameters } = operation;
  const args = argumentsOf(operation);
  const params = args.map(({ name, type, required }) => `${name}${required ? '' : '?'}: ${type}`);
  const path = pathParameters.map((item) =>
    item.name === item.argument ? item.name : `${propertyKey(item.name)}: ${item.argument}`,
  );
  const input = [
    ...(path.length > 0 ? [`path: { ${path.join(', ')} }`] : []),
    ...args.slice(path.length).map(({ name }) => name),
  ];
  const result = resultType(operation);
  const sent = `this.send(${id}, ${input.length ? `{ ${input.join(', ')} }` : '{}'}, options)`;
  const body = ` {\n    return ${sent};\n  }\n`;
  const docs = docstring(document, operation);
  const head = signature(operation.method, [...params, 'options?: CallOptions'], result);
  if (operation.success.kind !== 'binary') return `\n${docs}\n${head}${body}`;
  const all = args.map(({ name, type, required }) =>
    required ? `${name}: ${type}` : `${name}: ${type} | undefined`,
  );
  const stream = signature(operation.method, [...all, 'options: StreamOptions'], 'BinaryStream');
  const both = signature(
    operation.method,
    [...params, 'options?: CallOptions'],
    `${result} & BinaryStream`,
  );
  return `\n  /** As below, with the body as a stream. */\n${stream};\n${docs}\n${head};\n${both}${body}`;
}

/** The first line of a method, or its first lines where one would be too long. */
function signature(name: string, params: readonly string[], result: string): string {
  const line = `  ${name}(${params.join(', ')}): Promise<${result}>`;
  if (line.length <= 98) return line;
  return `  ${name}(\n${params.map((item) => `    ${item},\n`).join('')}  ): Promise<${result}>`;
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
