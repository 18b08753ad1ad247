export { knownFailures } from './known-failures.ts';
export { runRequest } from './run-request.ts';
export { runResponse } from './run-response.ts';
