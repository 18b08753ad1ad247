import { type AIHubError, RequestTimeoutError } from '../errors.ts';
import { timedOut } from './deadline.ts';
import type { PlainErrors } from './plain-errors.ts';
import { UnexpectedBody } from './unexpected-body.ts';

/** The error of a body that is read as a stream and broke off, stalled, or is not as long as was promised. */
export async function streamError(
  errors: PlainErrors,
  reason: unknown,
  timeoutMs: number,
): Promise<AIHubError> {
  if (reason instanceof UnexpectedBody) return errors.unreadable(reason.message).error;
  if (reason !== timedOut) return (await errors.fromThrown(reason)).error;
  const what = `sent no more of its body for timeoutMs, ${timeoutMs} ms`;
  return new RequestTimeoutError(`${errors.label} ${what}.`, errors.facts);
}
