import { InvalidRequestError } from './errors.ts';
import { type OperationId, operationMethods } from './generated/calls.ts';

type AnyMethod = (...args: unknown[]) => Promise<unknown>;

/** Calls the method of an operation with arguments by name. */
export async function callOperation(
  resources: object,
  operationId: string,
  args: unknown,
  options: unknown,
): Promise<unknown> {
  if (!Object.hasOwn(operationMethods, operationId)) {
    throw new InvalidRequestError(
      `There is no operation ${operationId}. @org/aihub-sdk/operations has the names of all.`,
    );
  }
  const [resource, method, ...names] = operationMethods[operationId as OperationId];
  const values = toValues(operationId, names, args);
  const holder = (resources as Record<string, Record<string, AnyMethod>>)[resource];
  return holder?.[method]?.(...values, options);
}

/** The arguments in the order of the method; those whose name ends in `?` may be left out. */
function toValues(operationId: string, names: readonly string[], args: unknown): unknown[] {
  const plain = names.map((name) => name.replace('?', ''));
  const their = `Its arguments are: ${names.join(', ') || 'none'}.`;
  if (typeof args !== 'object' || args === null) {
    throw new InvalidRequestError(`${operationId} takes an object with its arguments. ${their}`);
  }
  const unknown = Object.keys(args).find((name) => !plain.includes(name));
  if (unknown !== undefined) {
    throw new InvalidRequestError(`${operationId} has no argument ${unknown}. ${their}`);
  }
  const values = plain.map((name) => (args as Record<string, unknown>)[name]);
  const missing = names.find((name, index) => !name.endsWith('?') && values[index] === undefined);
  if (missing)
    throw new InvalidRequestError(`${operationId} needs the argument ${missing}. ${their}`);
  return values;
}
