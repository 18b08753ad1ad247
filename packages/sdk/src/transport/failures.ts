// Loaded beside the first call. Not of a failure, and not needed at once either: many int64 values, read quickly, and signals.
export { convertInOrder } from '../codec/convert-in-order.ts';
export { AnyErrors } from './any-errors.ts';
export { Pacing } from './pacing.ts';
export { redirectTarget } from './redirect.ts';
export { Retries } from './retries.ts';
export { reuseSignal } from './reused-signal.ts';
