import type { APIError, CallFacts } from '../errors.ts';
import { pageText } from './page-text.ts';
import type { Redactor } from './redact.ts';
import { retryAfterMs } from './retry-after.ts';
import { errorClassOf, statusOf } from './status.ts';

const remedies: Record<number, string> = {
  401: 'Check the API token (expired, revoked, or with quotes or "Bearer" in it?), the context (IB-Context), and whether the token’s owner has the permission.',
  403: 'The account has not enough consumption units for this call: ask its administrator, or wait until units are added.',
  404: 'It does not exist, or is hidden from this token in this context: check the ID, and whether IB-Context names the account that it belongs to.',
  412: 'There is a file at this path already, and it was left alone: delete it first, or write without If-None-Match.',
  408: 'The server gave up waiting for the request: try again.',
  413: 'The request is larger than the server, or a proxy in front of it, accepts. aihub.batches.upload sends files above 10 MB in parts; a single body or part as large as this needs a higher limit there (nginx: client_max_body_size).',
  429: 'Too many requests: send fewer at a time, or wait.',
};

/** The error for a response that is not a success; `text` is `undefined` if it could not be read. */
export function toAPIError(
  label: string,
  facts: CallFacts,
  response: Response,
  text: string | undefined,
  redactor: Redactor,
): APIError {
  const status = statusOf(response);
  const headers = new Headers();
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie') continue;
    headers.append(name, String(redactor.redactValue(name, redactor.redact(value))));
  }
  const body = text && readBody(text, redactor);
  const said =
    text === undefined
      ? 'its body could not be read.'
      : body === undefined
        ? 'its body is left out, since it may repeat the file.'
        : messageOf(body, redactor);
  const wait = retryAfterMs(headers.get('retry-after'), headers.get('date'), Date.now());
  // No server of the API says nothing of what is missing.
  const isStranger = status === 404 && !saysWhy(body);
  const remedy =
    (/^\w+ (\/[a-z-]+)?\/v\d\/v\d\//.test(label) && 'Leave the version off apiRoot.') ||
    (isStranger &&
      `The response is not one of the API, so check apiRoot first. ${remedies[404]}`) ||
    remedies[status] ||
    (status >= 500 && status <= 599 && 'The server failed: try again later.');
  const message = [
    `${label} failed with status ${status}: ${said}`,
    remedy,
    wait !== undefined && `It asks to wait ${formatWait(wait)}.`,
  ];
  return new (errorClassOf(status))(message.filter(Boolean).join(' '), facts, {
    status,
    body: body === '' ? undefined : body,
    headers,
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfterMs: wait,
  });
}

/** Whether a body has the form of the API's errors. */
function saysWhy(body: unknown): boolean {
  const { message, msg } = Object(body) as Record<string, unknown>;
  return typeof message === 'string' || typeof msg === 'string';
}

/** The body as data where it is JSON, else its text; `undefined` if it may repeat the file. */
function readBody(text: string, redactor: Redactor): unknown {
  const strings = [text];
  const redact = (said: string) => {
    strings.push(said);
    return redactor.redact(said);
  };
  let body: unknown;
  try {
    body = JSON.parse(text, (_, item) => redactIn(item, redact, redactor));
  } catch {
    body = redact(text);
  }
  return redactor.repeatsFile(strings.join('\n')) ? undefined : body;
}

/** Redacts a JSON value. What it holds is redacted already. */
function redactIn(item: unknown, redact: (said: string) => string, redactor: Redactor): unknown {
  if (typeof item === 'string') return redact(item);
  if (typeof item === 'number')
    return redact(String(item)) === String(item) ? item : redact(`${item}`);
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  return Object.fromEntries(
    Object.entries(item).map(([key, inside]) => [redact(key), redactor.redactValue(key, inside)]),
  );
}

/**
 * What the server says: `message` of the API's error body (`msg` in its version 1), what a page
 * says, else the beginning of what came.
 */
function messageOf(body: unknown, redactor: Redactor): string {
  if (body === '') return 'an empty body.';
  const page = typeof body === 'string' ? describePage(body, redactor) : undefined;
  if (page !== undefined) return `${page}.`;
  const { message, msg } = Object(body) as Record<string, unknown>;
  const said = [message, msg, body].find((item) => item && typeof item === 'string');
  return excerpt((said as string | undefined) ?? JSON.stringify(body)).replace(/([^.!?])$/, '$1.');
}

/**
 * A page in words; `undefined` when the text is none, or what it says may repeat the file.
 *
 * @param text - Redacted already.
 */
export function describePage(text: string, redactor: Redactor): string | undefined {
  const said = pageText(text);
  if (said === undefined || redactor.repeatsFile(said)) return undefined;
  return said === '' ? 'an HTML page without text' : `an HTML page, ${JSON.stringify(said)}`;
}

/** The beginning of a text: an error has the whole of it as its `body`. */
export function excerpt(text: string, longest = 500): string {
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
