export { ErrorBuilder } from './error-builder.ts';
export { redirectTarget } from './redirect.ts';
