import { describe, expect, it } from 'vitest';
import { BodyTooLarge } from './body.ts';
import { describeCause, type FailureKind, failureKindOf } from './failure.ts';

/** As the fetch of Node throws it. */
function fetchFailed(cause: unknown): TypeError {
  return new TypeError('fetch failed', { cause });
}

function systemError(code: string, syscall?: string): Error {
  return Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
}

describe('what a thrown error means', () => {
  it.each<[FailureKind, Error]>([
    ['unsent', systemError('ECONNREFUSED', 'connect')],
    ['unsent', systemError('ENOTFOUND', 'getaddrinfo')],
    ['unsent', systemError('EAI_AGAIN', 'getaddrinfo')],
    ['unsent', systemError('ENETUNREACH', 'connect')],
    ['unsent', systemError('EHOSTUNREACH', 'connect')],
    ['unsent', systemError('ETIMEDOUT', 'connect')],
    ['unsent', systemError('UND_ERR_CONNECT_TIMEOUT')],
    ['unsent', systemError('ConnectionRefused')],
    // In the middle of a connection the same codes mean that the request may have arrived.
    ['unknown', systemError('EHOSTUNREACH', 'read')],
    ['unknown', systemError('ENETUNREACH', 'write')],
    ['unknown', systemError('ETIMEDOUT', 'read')],
    ['unknown', systemError('ECONNRESET', 'read')],
    ['unknown', systemError('EPIPE', 'write')],
    ['unknown', systemError('UND_ERR_SOCKET')],
    ['unknown', systemError('UND_ERR_HEADERS_TIMEOUT')],
    ['unknown', systemError('HPE_INVALID_CONSTANT')],
    ['unknown', new Error('of an unknown kind')],
    ['final', systemError('DEPTH_ZERO_SELF_SIGNED_CERT')],
    ['final', systemError('CERT_HAS_EXPIRED')],
    ['final', systemError('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
    ['final', systemError('ERR_TLS_CERT_ALTNAME_INVALID')],
    ['final', systemError('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION')],
    ['final', systemError('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE')],
    ['broken-tls', systemError('ERR_SSL_WRONG_VERSION_NUMBER')],
    ['broken-tls', systemError('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC')],
    ['broken-tls', systemError('EPROTO', 'write')],
    ['final', systemError('SELF_SIGNED_CERT_IN_CHAIN')],
    ['final', systemError('HOSTNAME_MISMATCH')],
    ['final', systemError('ERR_SSL_NO_CIPHERS_AVAILABLE')],
    ['final', systemError('ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED')],
    ['final', systemError('ERR_SSL_TLSV1_UNRECOGNIZED_NAME')],
    ['unreadable', systemError('Z_DATA_ERROR')],
    ['unreadable', systemError('ERR_PADDING_2')],
    ['unreadable', systemError('ERR_BROTLI_DECODER_ERROR')],
    // Codes that hold another one are other codes.
    ['unknown', systemError('X_ECONNREFUSED')],
    ['unknown', systemError('ECONNREFUSED_X')],
    ['unknown', systemError('ETIMEDOUT', 'reconnect')],
    ['unknown', systemError('ETIMEDOUT', 'connected')],
    ['unknown', systemError('X_CERT_HAS_EXPIRED')],
    ['unknown', systemError('X_EPROTO')],
    ['unknown', systemError('XZ_DATA_ERROR')],
    ['unreadable', systemError('ERR__ERROR_FORMAT_PADDING_1')],
    ['unreadable', systemError('ZSTD_error_prefix_unknown')],
  ])('is %s for %s', (kind, cause) => {
    expect(failureKindOf(fetchFailed(cause))).toBe(kind);
  });

  it('is unsent for several addresses only if it is so for every one', () => {
    const refused = systemError('ECONNREFUSED', 'connect');
    const reset = systemError('ECONNRESET', 'read');
    expect(failureKindOf(fetchFailed(new AggregateError([refused, refused])))).toBe('unsent');
    expect(failureKindOf(fetchFailed(new AggregateError([refused, reset])))).toBe('unknown');
    expect(failureKindOf(fetchFailed(new AggregateError([])))).toBe('unknown');
  });

  it.each<[FailureKind, Error, Error]>([
    ['unknown', systemError('ECONNREFUSED', 'connect'), systemError('ECONNRESET', 'read')],
    ['unsent', systemError('ECONNRESET', 'read'), systemError('ECONNREFUSED', 'connect')],
    ['final', systemError('UND_ERR_SOCKET'), systemError('CERT_HAS_EXPIRED')],
  ])('is %s by the innermost of two codes', (kind, outer, inner) => {
    expect(failureKindOf(fetchFailed(Object.assign(outer, { cause: inner })))).toBe(kind);
  });

  it('is that of a cause five levels down, and of none below', () => {
    const nested = (levels: number): unknown =>
      levels === 0
        ? systemError('ECONNREFUSED', 'connect')
        : new Error('around', { cause: nested(levels - 1) });
    expect(failureKindOf(nested(4))).toBe('unsent');
    expect(failureKindOf(nested(5))).toBe('unknown');
  });

  it('needs a code that is text, and none of the errors around it', () => {
    const outer = systemError('ECONNREFUSED', 'connect');
    expect(failureKindOf(Object.assign(outer, { cause: new Error('no code') }))).toBe('unsent');
    expect(failureKindOf(Object.assign(new Error('number'), { code: 7, syscall: 'connect' }))).toBe(
      'unknown',
    );
  });

  it('is unreadable for a body that is too large', () => {
    expect(failureKindOf(new BodyTooLarge())).toBe('unreadable');
  });

  it.each([undefined, null, 'text', 7, Symbol('x'), Object.create(null)])(
    'is unknown for what is no error',
    (thrown) => {
      expect(failureKindOf(thrown)).toBe('unknown');
      expect(describeCause(thrown)).toMatch(/^(text|a thrown \w+)$/);
    },
  );

  it('is found though the causes go round in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(failureKindOf(error)).toBe('unknown');
    expect(describeCause(error).length).toBeLessThan(200);
  });
});

describe('a cause in words', () => {
  const error = fetchFailed(systemError('ECONNRESET', 'read'));

  it('holds each name, message and code', () => {
    expect(describeCause(error)).toBe(
      'TypeError: fetch failed ← Error: read ECONNRESET (ECONNRESET)',
    );
  });

  it('holds no message if they are not wanted', () => {
    expect(describeCause(error, false)).toBe('TypeError ← Error (ECONNRESET)');
    expect(describeCause('text')).toBe('text');
    expect(describeCause('text', false)).toBe('a thrown string');
  });

  it('holds the name alone of an error without a message, and no code that is a number', () => {
    expect(describeCause(new TypeError(''))).toBe('TypeError');
    expect(describeCause(Object.assign(new Error('odd'), { code: 7 }))).toBe('Error: odd');
  });

  it('holds four errors at most', () => {
    const nested = (levels: number): Error =>
      new Error(`level ${levels}`, levels === 0 ? {} : { cause: nested(levels - 1) });
    expect(describeCause(nested(5))).toBe(
      'Error: level 5 ← Error: level 4 ← Error: level 3 ← Error: level 2',
    );
  });
});
