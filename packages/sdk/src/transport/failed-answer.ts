import {
  APIError,
  AuthenticationError,
  type CallFacts,
  InsufficientUnitsError,
  NotFoundError,
  RateLimitError,
} from '../errors.ts';
import { retryAfterMs } from './retry-after.ts';

const longestExcerpt = 2048;

const remedies: Record<number, string> = {
  401: 'Check the API token (may it have expired or been revoked?), the context (IB-Context), and whether the token’s owner has the permission.',
  403: 'The account has not enough consumption units for this call: ask its administrator, or wait until units are added.',
  404: 'It does not exist, or is hidden from this token in this context: check the ID, and whether IB-Context names the account that it belongs to.',
  408: 'The server gave up waiting for the request: try again.',
  429: 'Too many requests: send fewer at a time, or wait.',
};

const classes: Record<number, typeof APIError> = {
  401: AuthenticationError,
  403: InsufficientUnitsError,
  404: NotFoundError,
  429: RateLimitError,
};

/** The error for an answer that is not a success. `text` must hold no credential any more. */
export function failedAnswer(
  label: string,
  facts: CallFacts,
  response: Response,
  text: string,
): APIError {
  const { status } = response;
  const headers = new Headers(response.headers);
  headers.delete('set-cookie');
  const body = parseOrText(text);
  const wait = retryAfterMs(headers.get('retry-after'), headers.get('date'), Date.now());
  const remedy =
    remedies[status] ?? (status >= 500 ? 'The server has trouble: try again later.' : '');
  const waitHint = wait === undefined ? '' : ` It asks to wait ${formatWait(wait)}.`;
  const message = `${label} was answered with ${status}: ${messageOf(body)}${remedy && ` ${remedy}`}${waitHint}`;
  return new (classes[status] ?? APIError)(message, facts, {
    status,
    body,
    headers,
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfterMs: wait,
  });
}

function parseOrText(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The server's own words: `message` of the API's error body, else the beginning of what came. */
function messageOf(body: unknown): string {
  if (body === undefined) return 'an empty body.';
  const message = typeof body === 'object' && body !== null && 'message' in body && body.message;
  const text =
    typeof message === 'string' ? message : typeof body === 'string' ? body : JSON.stringify(body);
  return excerpt(text).replace(/([^.!?])$/, '$1.');
}

/** The beginning of a text, at most 2 KB. */
export function excerpt(text: string): string {
  return text.length <= longestExcerpt ? text : `${text.slice(0, longestExcerpt)}…`;
}

export function formatWait(ms: number): string {
  return ms < 120_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / 60_000)} minutes`;
}
