import { AIHub } from '@org/aihub-sdk';
import {
  type OperationArgs,
  type OperationId,
  operations,
} from '@org/aihub-sdk/operations';

const aihub = new AIHub();

/** Carries out the operation that a user named, with arguments that were read from JSON. */
async function callByName(name: string, args: object): Promise<unknown> {
  if (!Object.hasOwn(operations, name))
    throw new Error(`There is no operation ${name}.`);
  const id = name as OperationId; // it is one of them, as was just checked
  return aihub.call(id, args as OperationArgs[OperationId]); // what does not fit is refused
}

console.log(await callByName('listRuns', { query: { limit: 1 } }));
