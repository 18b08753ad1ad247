import { BodyTooLarge } from './body.ts';

/**
 * What a failed attempt means for the next one:
 * `unsent`: nothing can have happened, any request may be sent again ·
 * `unknown`: it may have been carried out, only a repeatable request may be sent again ·
 * `unreadable`: it was answered, and the answer is not what was promised ·
 * `final`: the same request would fail in the same way ·
 * `spoilt`: it would, and yet this one may have been carried out.
 */
export type FailureKind = 'unsent' | 'unknown' | 'unreadable' | 'final' | 'spoilt';

/** Codes of errors that come before anything is sent. */
const unsentCode =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/;
/** System calls before anything is sent: their other codes (ETIMEDOUT) may come later, too. */
const unsentCall = /^(?:connect|getaddrinfo)$/;

/** TLS was not agreed on: nothing was sent, and it will not get better. */
const tlsCode =
  /^(?:ERR_TLS_CERT|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|ERR_SSL_.*(?:PROTOCOL|HANDSHAKE_FAIL|NO_CIPHERS|CERTIFICATE|UNRECOGNIZED_NAME))/;
/** TLS broke, at its beginning (the server speaks plain HTTP) or in the middle. */
const brokenTlsCode = /^(?:ERR_SSL_|EPROTO)/;
/** zlib could not undo the Content-Encoding. */
const zlibCode = /^(?:Z_|ERR__ERROR_|ERR_PADDING|ERR_BROTLI|ZSTD_)/;

interface Trouble {
  code: string;
  syscall: string;
}

/** Reads an error thrown by `fetch` or while reading a body. */
export function failureKindOf(error: unknown): FailureKind {
  if (error instanceof BodyTooLarge) return 'unreadable';
  const troubles = troublesOf(error);
  const unsent = ({ code, syscall }: Trouble) => unsentCode.test(code) || unsentCall.test(syscall);
  if (troubles.some(({ code }) => tlsCode.test(code))) return 'final';
  if (troubles.some(({ code }) => brokenTlsCode.test(code))) return 'spoilt';
  if (troubles.some(({ code }) => zlibCode.test(code))) return 'unreadable';
  return troubles.length > 0 && troubles.every(unsent) ? 'unsent' : 'unknown';
}

/** What is at the bottom of an error: its last cause or, of several addresses tried, each one's. */
function troublesOf(error: unknown, depth = 0): Trouble[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { code, syscall, cause, errors } = error as Record<string, unknown>;
  const below = Array.isArray(errors) ? errors : [cause];
  const inside = below.flatMap((item) => troublesOf(item, depth + 1));
  if (inside.length > 0 || typeof code !== 'string') return inside;
  return [{ code, syscall: String(syscall) }];
}

/** What an answer's status means for the next attempt. */
export function failureKindOfStatus(status: number): FailureKind {
  if (status === 429) return 'unsent';
  return status === 408 || (status >= 500 && status <= 599) ? 'unknown' : 'final';
}

/**
 * The cause in words: names, codes and, if asked for, messages alone. A `fetch` of the user's own may hang the
 * whole request on its errors, credentials included.
 */
export function describeCause(error: unknown, withMessages = true): string {
  const parts: string[] = [];
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    const { name, message, code } = at as Error & { code?: unknown };
    const said = withMessages && message ? `${name}: ${message}` : name;
    parts.push(typeof code === 'string' ? `${said} (${code})` : said);
  }
  if (parts.length > 0) return parts.join(' ← ');
  return withMessages && typeof error === 'string' ? error : `a thrown ${typeof error}`;
}
