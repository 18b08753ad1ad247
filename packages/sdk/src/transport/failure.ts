import { BodyTooLarge } from './body.ts';

/**
 * What a failed attempt means for the next one:
 * `unsent`: nothing can have happened, any request may be sent again ·
 * `unknown`: it may have been carried out, only a repeatable request may be sent again ·
 * `unreadable`: it was answered, and the answer is not what was promised ·
 * `final`: the same request would fail in the same way.
 */
export type FailureKind = 'unsent' | 'unknown' | 'unreadable' | 'final';

const unsentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused', // Bun
]);

/** TLS was not agreed on: nothing was sent, and it will not get better. */
const tlsCode = /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO)/;
/** zlib could not undo the Content-Encoding. */
const zlibCode = /^(?:Z_|ERR__ERROR_FORMAT|ERR_PADDING|ERR_BROTLI)/;

/** Reads an error thrown by `fetch` or while reading a body. */
export function failureKindOf(error: unknown): FailureKind {
  if (error instanceof BodyTooLarge) return 'unreadable';
  const codes = codesOf(error);
  if (codes.some((code) => tlsCode.test(code))) return 'final';
  if (codes.some((code) => zlibCode.test(code))) return 'unreadable';
  if (codes.length > 0 && codes.every((code) => unsentCodes.has(code))) return 'unsent';
  return 'unknown';
}

/** The codes of an error, its causes and, of several addresses tried, every address. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  const below = Array.isArray(errors) ? errors : [cause];
  const inside = below.flatMap((item) => codesOf(item, depth + 1));
  return typeof code === 'string' && inside.length === 0 ? [code] : inside;
}

/** What an answer's status means for the next attempt. */
export function failureKindOfStatus(status: number): FailureKind {
  if (status === 429) return 'unsent';
  return status === 408 || (status >= 500 && status <= 599) ? 'unknown' : 'final';
}

/**
 * The cause to keep on our error: name, code and message alone. A `fetch` of the user's own may
 * hang the whole request on its errors, credentials included.
 */
export function causeOf(error: unknown, redact: (text: string) => string): Error {
  const parts: string[] = [];
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    const code = (at as { code?: unknown }).code;
    parts.push(`${at.name}: ${at.message}${typeof code === 'string' ? ` (${code})` : ''}`);
  }
  return new Error(redact(parts.join(' ← ') || String(error)));
}
