import spec from 'virtual:aihub-spec';
import type { ContractOperation } from '../../build/contract-of.ts';
import type { EncodedResponse } from '../encode.ts';
import { type CheckedRequest, checkRequest, type RawRequest } from './check-request.ts';
import { checkResponse } from './check-response.ts';
import { createRouter, type Routed } from './router.ts';
import { createValidators } from './validators.ts';

export type { ContractOperation } from '../../build/contract-of.ts';

/** Routes and checks requests, and checks responses, as the spec says. */
export interface Contract {
  /** All operations of the spec, in its order. */
  operations: readonly ContractOperation[];
  /** Where a path below the API's root leads. */
  route(method: string, path: string): Routed<ContractOperation>;
  /** Throws the response 400 or 415 where the body cannot be read. */
  checkRequest(operation: ContractOperation, request: RawRequest): CheckedRequest;
  /** What a response breaks, in words; empty when nothing. */
  problemsOf(operation: ContractOperation, response: EncodedResponse): string[];
}

/** Path of the API below the server's root. */
export const apiRoot = '/api';

let contract: Contract | undefined;

/** The contract is the same for all hubs, so its validators are compiled once. */
export function getContract(): Contract {
  contract ??= load();
  return contract;
}

function load(): Contract {
  const validators = createValidators(spec);
  return {
    operations: spec.operations,
    route: createRouter(spec.operations),
    checkRequest: (operation, request) => checkRequest(spec, validators, operation, request),
    problemsOf: (operation, response) =>
      checkResponse(validators.exact, operation, spec.operations.indexOf(operation), response),
  };
}
