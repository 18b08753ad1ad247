import {
  APIError,
  AuthenticationError,
  type CallFacts,
  InsufficientUnitsError,
  NotFoundError,
  RateLimitError,
} from '../errors.ts';
import { retryAfterMs } from './retry-after.ts';
import type { Secrets } from './secrets.ts';

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

/** The error for an answer that is not a success; `text` is `undefined` if it could not be read. */
export function failedAnswer(
  label: string,
  facts: CallFacts,
  response: Response,
  text: string | undefined,
  secrets: Secrets,
): APIError {
  const status = response.status || 302; // a browser hides a redirect's
  const headers = new Headers();
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') headers.append(name, secrets.hide(value));
  }
  const words = text && readWords(text, secrets);
  const said =
    text === undefined
      ? 'its body could not be read.'
      : words === undefined
        ? 'its words are left out, since they may repeat the file.'
        : messageOf(words);
  const wait = retryAfterMs(headers.get('retry-after'), headers.get('date'), Date.now());
  const remedy =
    remedies[status] ??
    (status >= 500 && status <= 599 && 'The server has trouble: try again later.');
  const message = [
    `${label} was answered with ${status}: ${said}`,
    remedy,
    wait !== undefined && `It asks to wait ${formatWait(wait)}.`,
  ];
  return new (classes[status] ?? APIError)(message.filter(Boolean).join(' '), facts, {
    status,
    body: words === '' ? undefined : words,
    headers,
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfterMs: wait,
  });
}

/** The body as data where it is JSON, else its text; `undefined` if it may repeat the file. */
function readWords(text: string, secrets: Secrets): unknown {
  const strings = [text];
  const hide = (said: string) => {
    strings.push(said);
    return secrets.hide(said);
  };
  let words: unknown;
  try {
    words = JSON.parse(text, (_, item) => hideIn(item, hide, secrets));
  } catch {
    words = hide(text);
  }
  return secrets.repeatsFile(strings.join('\n')) ? undefined : words;
}

/** A JSON value whose inside is clean already. */
function hideIn(item: unknown, hide: (said: string) => string, secrets: Secrets): unknown {
  if (typeof item === 'string') return hide(item);
  if (typeof item === 'number') return hide(String(item)) === String(item) ? item : hide(`${item}`);
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  return Object.fromEntries(
    Object.entries(item).map(([key, inside]) => [hide(key), secrets.hideValue(key, inside)]),
  );
}

/**
 * The server's own words: `message` of the API's error body (`msg` in its version 1), else the
 * beginning of what came.
 */
function messageOf(words: unknown): string {
  if (words === '') return 'an empty body.';
  const { message, msg } = Object(words) as Record<string, unknown>;
  const said = [message, msg, words].find((item) => item && typeof item === 'string');
  return excerpt((said as string | undefined) ?? JSON.stringify(words)).replace(/([^.!?])$/, '$1.');
}

/** The beginning of a text, at most 2 KB. */
export function excerpt(text: string, longest = 2048): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

const units: [name: string, seconds: number][] = [
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
];

/** E.g. `90 s`, `15 minutes`, `more than a year`. */
export function formatWait(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds > 366 * 86_400) return 'more than a year';
  const [name, size] = units.find(([, each]) => seconds >= 2 * each) ?? ['s', 1];
  return `${Math.ceil(seconds / size)} ${name}`;
}
