import type { AIHub, BinaryStream, OperationId } from '@org/aihub-sdk';
import type { OperationDescriptor } from '@org/aihub-sdk/operations';

/** Carries out an operation of the table by its arguments. Binary content comes as a stream. */
export function callOperation(
  aihub: AIHub,
  operation: OperationDescriptor,
  args: Record<string, unknown>,
  signal: AbortSignal,
): Promise<unknown> {
  const options = { signal, ...(operation.success.kind === 'binary' && { as: 'stream' }) };
  // The table and the SDK come from one spec, so the ID is one of its own; `call` checks the arguments.
  return aihub.call(operation.id as OperationId, args as never, options as never);
}

/** Whether what a call gave is binary content, as the table says. */
export function isBinary(operation: OperationDescriptor, value: unknown): value is BinaryStream {
  return operation.success.kind === 'binary' && typeof value === 'object' && value !== null;
}
