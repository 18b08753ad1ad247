import type { Operation } from '@org/aihub-spec-model';
import { argumentsOf, schemaImports } from './arguments.ts';
import { oneLine } from './docstring.ts';

/** The module behind `aihub.call`: what each operation takes by name, and which method it is. */
export function emitCalls(operations: Operation[]): string {
  const all = operations.map((operation) => ({ operation, args: argumentsOf(operation) }));
  const text = all.flatMap(({ args }) => args.map(({ type }) => type)).join(' ');
  const uses = (name: string) => new RegExp(`\\b${name}\\b`).test(text);
  const schemas = [...new Set(operations.flatMap(schemaImports))].filter(uses).sort();
  const imports = [
    ...(uses('BinaryBody') ? ["import type { BinaryBody } from '../operation.ts';\n"] : []),
    ...(schemas.length ? [`import type { ${schemas.join(', ')} } from './schema.ts';\n`] : []),
  ];
  const types = all.map(({ operation, args }) => {
    const fields = args.map(({ name, type, required, description }) =>
      [
        `    /** ${oneLine(description)} */\n`,
        required ? `    ${name}: ${type};\n` : `    ${name}?: ${type} | undefined;\n`,
      ].join(''),
    );
    const { id, summary, resource, method } = operation;
    const doc = `  /** ${oneLine(summary)}. The method is \`${resource}.${method}\`. */\n`;
    const type = fields.length > 0 ? `{\n${fields.join('')}  }` : 'Record<string, never>';
    return `${doc}  ${id}: ${type};\n`;
  });
  const methods = all.map(({ operation: { id, resource, method }, args }) => {
    const named = args.map(({ name, required }) => (required ? name : `${name}?`));
    const names = [resource, method, ...named];
    return `  ${id}: [${names.map((name) => `'${name}'`).join(', ')}],\n`;
  });
  return `${imports.join('')}
/** By operationId: the arguments of its method, by name. */
export interface OperationArgs {
${types.join('')}}

/** The operationId of an operation of the API. */
export type OperationId = keyof OperationArgs;

/**
 * By operationId: the resource, the method on it, and the names of its arguments in order, with a
 * question mark after those that may be left out.
 */
export const operationMethods = {
${methods.join('')}} as const;
`;
}
