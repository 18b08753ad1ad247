import type { AIHub } from './client.ts';
import { InvalidRequestError } from './errors.ts';
import { type OperationId, operationMethods } from './generated/calls.ts';

type Methods = typeof operationMethods;

/** The method that carries out an operation. */
type Method<Id extends OperationId> = Methods[Id] extends readonly [
  infer Resource extends keyof AIHub,
  infer Name,
  ...unknown[],
]
  ? Name extends keyof AIHub[Resource]
    ? Extract<AIHub[Resource][Name], (...args: never[]) => unknown>
    : never
  : never;

/** The options of an operation's method: those of a call, and what the method adds. */
export type OperationOptions<Id extends OperationId> =
  Required<Parameters<Method<Id>>> extends [...unknown[], infer Options] ? Options : never;

/** What an operation's method gives. */
export type OperationResult<Id extends OperationId> = Awaited<ReturnType<Method<Id>>>;

type AnyMethod = (...args: unknown[]) => Promise<unknown>;

/** Calls the method of an operation with arguments by name. */
export async function callOperation(
  resources: object,
  operationId: string,
  args: object,
  options: unknown,
): Promise<unknown> {
  if (!Object.hasOwn(operationMethods, operationId)) {
    throw new InvalidRequestError(
      `There is no operation ${operationId}. @org/aihub-sdk/operations has the names of all.`,
    );
  }
  const [resource, method, ...names] = operationMethods[operationId as OperationId];
  const unknown = Object.keys(args).find((name) => !(names as string[]).includes(name));
  if (unknown !== undefined) {
    throw new InvalidRequestError(
      `${operationId} has no argument ${unknown}. Its arguments are: ${names.join(', ') || 'none'}.`,
    );
  }
  const holder = (resources as Record<string, Record<string, AnyMethod>>)[resource];
  const values = names.map((name) => (args as Record<string, unknown>)[name]);
  return holder?.[method]?.(...values, options);
}
