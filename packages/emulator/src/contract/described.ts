import type { ContractOperation } from '../../build/contract-of.ts';

/** How the spec names a response of this status, or nothing where it has none. */
export function describedAs({ responses }: ContractOperation, status: number): string | undefined {
  const names = [String(status), `${`${status}`[0]}XX`, 'default'];
  return names.find((name) => Object.hasOwn(responses, name));
}

/** The status of a refusal, where the spec has it for the operation; else 400. */
export function refusalStatus(operation: ContractOperation, status: number): number {
  return describedAs(operation, status) === undefined ? 400 : status;
}
