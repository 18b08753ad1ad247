import type { AIHub } from '@org/aihub-sdk';
// #region list
import {
  type OperationDescriptor,
  operations,
} from '@org/aihub-sdk/operations';

const all: readonly OperationDescriptor[] = Object.values(operations);
for (const { id, verb, path, effect, cost } of all)
  console.log(id, verb, path, effect, cost);

// #endregion list

// #region call
import type { OperationArgs, OperationId } from '@org/aihub-sdk/operations';

/** Carries out the operation that a user named, with arguments that were read from JSON. */
async function callByName(
  aihub: AIHub,
  name: string,
  args: object,
): Promise<unknown> {
  if (!Object.hasOwn(operations, name))
    throw new Error(`There is no operation ${name}.`);
  const id = name as OperationId; // it is one of them, as was just checked
  return aihub.call(id, args as OperationArgs[OperationId]); // what does not fit is refused
}

// #endregion call

export { all, callByName };
