import * as sdk from '@org/aihub-sdk';
import type { ResponseVector } from '@org/aihub-vectors';
import { bytesOf } from './bytes-of.ts';
import { call } from './call.ts';

/** The class of each kind of error that vectors name. */
const classes = {
  authentication: sdk.AuthenticationError,
  'insufficient-units': sdk.InsufficientUnitsError,
  'not-found': sdk.NotFoundError,
  'already-exists': sdk.AlreadyExistsError,
  'rate-limit': sdk.RateLimitError,
  api: sdk.APIError,
  decode: sdk.DecodeError,
  'unknown-outcome': sdk.UnknownOutcomeError,
};

/** What of a response's vector did not come out; nothing when all did. */
export async function runResponse(vector: ResponseVector): Promise<string | undefined> {
  const { status, headers, text, base64 } = vector.response;
  const body = base64 === undefined ? (text ?? null) : bytesOf(base64);
  const outcome = await call(vector, async () => new Response(body, { status, headers })).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const { expect } = vector;
  if ('error' in expect) {
    if (!('error' in outcome)) return `gave ${textOf(outcome.value)} instead of an error`;
    return errorProblem(outcome.error, expect);
  }
  if ('error' in outcome) return `threw ${outcome.error}`;
  const [a, b] = [textOf(outcome.value), 'value' in expect ? textOf(expect.value) : undefined];
  return a === b ? undefined : `gave ${a} instead of ${b}`;
}

type Expected = Extract<ResponseVector['expect'], { error: string }>;

function errorProblem(error: unknown, expected: Expected): string | undefined {
  const type = classes[expected.error];
  if ((error as Error).constructor !== type) return `threw ${error}`;
  if (error instanceof sdk.APIError && error.status !== expected.status) {
    return `threw an error with status ${error.status}`;
  }
  const { message } = error as Error;
  return message.includes(expected.message ?? '') ? undefined : `threw with message ${message}`;
}

/** As JSON, with an int64 and the bytes of a file as vectors write them. */
function textOf(value: unknown): string | undefined {
  return JSON.stringify(typed(value));
}

function typed(value: unknown): unknown {
  if (typeof value === 'bigint') return { $int64: String(value) };
  if (Array.isArray(value)) return value.map(typed);
  if (typeof value !== 'object' || value === null) return value;
  if ('bytes' in value && value.bytes instanceof Uint8Array) {
    return { $bytes: btoa(String.fromCharCode(...value.bytes)) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typed(item)]));
}
