import {
  type OperationDescriptor,
  operations,
} from '@org/aihub-sdk/operations';

const all: OperationDescriptor[] = Object.values(operations);
for (const { id, verb, path, effect, cost } of all) {
  if (cost) console.log(id, verb, path, effect, cost);
}
