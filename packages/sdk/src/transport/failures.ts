export { ErrorBuilder } from './error-builder.ts';
export { Pacing } from './pacing.ts';
export { redirectTarget } from './redirect.ts';
export { Retries } from './retries.ts';
