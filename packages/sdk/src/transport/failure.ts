import type { AIHubError } from '../errors.ts';
import { BodyTooLarge } from './body.ts';

/**
 * What a failed attempt means for the next one:
 * `unsent`: nothing can have happened, any request may be sent again ·
 * `unknown`: it may have been carried out, only a request that is safe to repeat may be sent again ·
 * `unreadable`: a response came, and is not what was promised ·
 * `final`: the same request would fail in the same way ·
 * `broken-tls`: it would, and yet this one may have been carried out.
 */
export type FailureKind = 'unsent' | 'unknown' | 'unreadable' | 'final' | 'broken-tls';

/** An attempt that failed, and what that means for the next one. */
export interface Failure {
  kind: FailureKind;
  error: AIHubError;
  /** Of the response, if one came. */
  status?: number;
  requestId?: string | undefined;
  retryAfterMs?: number | undefined;
}

/**
 * Codes of errors that come before anything is sent: those of Node's net and dns modules (errno(3),
 * getaddrinfo(3)), of undici (lib/core/errors.js), and `ConnectionRefused` of Bun.
 */
const unsentCode =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/;
/** System calls before anything is sent. Other codes of theirs, such as ETIMEDOUT, may come later, too. */
const unsentCall = /^(?:connect|getaddrinfo)$/;

/**
 * TLS was not agreed on: nothing was sent, and a retry fails in the same way. The codes are those of
 * X509_verify_cert_error_string(3) and of OpenSSL's reasons, as Node's tls module gives them.
 */
const tlsCode =
  /^(?:ERR_TLS_CERT|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|ERR_SSL_.*(?:PROTOCOL|HANDSHAKE_FAIL|NO_CIPHERS|CERTIFICATE|UNRECOGNIZED_NAME))/;
/** TLS failed, at its beginning (the server speaks plain HTTP) or in the middle. */
const brokenTlsCode = /^(?:ERR_SSL_|EPROTO)/;
/** zlib could not undo the Content-Encoding (Node's lib/zlib.js, `zlibOnError`). */
const zlibCode = /^(?:Z_|ERR__ERROR_|ERR_PADDING|ERR_BROTLI|ZSTD_)/;

interface RootCause {
  code: string;
  syscall: string;
}

/** Reads an error thrown by `fetch` or while reading a body. */
export function failureKindOf(error: unknown): FailureKind {
  if (error instanceof BodyTooLarge) return 'unreadable';
  const causes = rootCausesOf(error);
  const isUnsent = ({ code, syscall }: RootCause) =>
    unsentCode.test(code) || unsentCall.test(syscall);
  if (causes.some(({ code }) => tlsCode.test(code))) return 'final';
  if (causes.some(({ code }) => brokenTlsCode.test(code))) return 'broken-tls';
  if (causes.some(({ code }) => zlibCode.test(code))) return 'unreadable';
  return causes.length > 0 && causes.every(isUnsent) ? 'unsent' : 'unknown';
}

/** The last cause of an error. Of several addresses that were tried, the last cause of each. */
function rootCausesOf(error: unknown, depth = 0): RootCause[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { code, syscall, cause, errors } = error as Record<string, unknown>;
  const below = Array.isArray(errors) ? errors : [cause];
  const inside = below.flatMap((item) => rootCausesOf(item, depth + 1));
  if (inside.length > 0 || typeof code !== 'string') return inside;
  return [{ code, syscall: String(syscall) }];
}

/**
 * The cause in words: names and codes, and messages where asked for. A `fetch` of the user's own may
 * attach the whole request to its errors, credentials included.
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
