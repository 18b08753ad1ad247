import type { FailureKind } from './failure.ts';

/** What is called: for messages, and to know whether it may be repeated. */
export interface Target {
  operationId: string;
  method: string;
  /** Path template. */
  path: string;
  /** The path is the caller's, and no template. */
  isRaw?: true | undefined;
  /** As in `Operation`: what the spec says about a second request. */
  repeat?: 'safe' | 'unsafe' | undefined;
  cost?: 'run' | undefined;
}

/** Methods that do no more when they are carried out twice (RFC 9110, section 9.2.2). */
const idempotentMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** Whether an operation, carried out twice, does no more than once. The spec overrides the method. */
export function isSafeToRepeat({ repeat, method }: Target): boolean {
  return repeat ? repeat === 'safe' : idempotentMethods.has(method);
}

/** Whether a request may be sent again after such a failure. */
export function mayRetry(target: Target, body: BodyInit | undefined, kind: FailureKind): boolean {
  if (!isResendable(body)) return false;
  if (kind === 'unsent') return true;
  return isSafeToRepeat(target) && (kind === 'unknown' || kind === 'unreadable');
}

/** Whether a body can be sent a second time. A stream or an iterator cannot. */
export function isResendable(body: BodyInit | undefined): boolean {
  return (
    body === undefined ||
    typeof body === 'string' ||
    ArrayBuffer.isView(body) ||
    body instanceof ArrayBuffer ||
    body instanceof Blob
  );
}
