export type { OperationArgs, OperationId } from '../generated/calls.ts';
export { operations, resources, schemas } from '../generated/operation-table.ts';
export type * from '../operation-descriptor.ts';
