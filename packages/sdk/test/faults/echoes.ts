import { type Fault, final, unknown } from './fault.ts';
import { respond } from './responses.ts';
import type { Act, Received } from './server.ts';

/** A server that says back what it was sent. */
function echo(
  status: number,
  write: (request: Received) => string,
  type = 'application/json',
): Act {
  return (exchange) => respond(status, write(exchange.request), { 'Content-Type': type })(exchange);
}

const bodyText = ({ body }: Received) => body.toString();
const token = ({ headers }: Received) => headers.authorization?.slice('Bearer '.length) ?? '';

/** The token in whatever a server can put it in. */
const inHeaders: Act = (exchange) => {
  const back = token(exchange.request);
  respond(400, '{"message":"no"}', {
    'X-Echo': `Bearer ${back}`,
    'X-Request-Id': `req ${back}`,
    'Set-Cookie': `session=${back}`,
    'WWW-Authenticate': `Bearer realm="${encodeURIComponent(back)}"`,
  })(exchange);
};

/** Servers that say the token and the body back, in each form that an error could repeat. */
export const echoFaults: readonly Fault[] = [
  {
    row: 25,
    name: '422 whose message repeats the token',
    act: () => echo(422, (request) => JSON.stringify({ message: `Bad ${token(request)} here` })),
    ...final('APIError', { says: /422: Bad \[apiToken\] here/ }),
  },
  {
    row: 25,
    name: '422 whose message repeats the body',
    act: () =>
      echo(422, (request) => JSON.stringify({ message: `Bad body: ${bodyText(request)}` })),
    ...final('APIError', { status: 422 }),
  },
  {
    row: 25,
    name: '400 whose body is the request’s body',
    act: () => echo(400, (request) => bodyText(request) || '{}'),
    ...final('APIError', { status: 400 }),
  },
  {
    row: 25,
    name: '400 with token and body as keys and deep inside',
    act: () =>
      echo(400, (request) =>
        JSON.stringify({
          [token(request)]: [{ [bodyText(request)]: token(request) }],
          message: 3,
          // Not the context: it is no secret, and a server may well say which one it does not know.
          sent: { headers: { ...request.headers, 'ib-context': '' }, body: bodyText(request) },
        }),
      ),
    ...final('APIError', { status: 400 }),
  },
  {
    row: 22,
    name: '502 whose page repeats token and body',
    act: () =>
      echo(
        502,
        (request) =>
          `<html>${'x'.repeat(2030)}${token(request)} ${encodeURIComponent(token(request))} ${bodyText(request)}`,
        'text/html',
      ),
    ...unknown('APIError', { status: 502 }),
  },
  {
    row: 27,
    name: '200 with a page that repeats token and body',
    act: () =>
      echo(200, (request) => `<html>${token(request)} ${bodyText(request)}</html>`, 'text/html'),
    G: { error: 'DecodeError', attempts: 3, says: /\[apiToken\]/ },
    P: { error: 'DecodeError', attempts: 1, says: /\[apiToken\]/ },
    empty: { attempts: 1 },
  },
  {
    row: 30,
    name: '200 with a document’s text that breaks off, under a page’s type',
    act: () => respond(200, '{"x":"Canary document text, line', { 'Content-Type': 'text/html' }),
    G: { error: 'DecodeError', attempts: 3 },
    P: { error: 'DecodeError', attempts: 1 },
    empty: { attempts: 1 },
  },
  {
    row: 27,
    name: '200 whose Content-Type repeats the token',
    act: () => (exchange) =>
      respond(200, 'no JSON', { 'Content-Type': `text/${token(exchange.request)}` })(exchange),
    G: { error: 'DecodeError', attempts: 3 },
    P: { error: 'DecodeError', attempts: 1 },
    empty: { attempts: 1 },
  },
  {
    row: 25,
    name: '400 with the token in its headers',
    act: () => inHeaders,
    ...final('APIError'),
  },
  {
    row: 40,
    name: 'a redirect to a host named after the token',
    act: () => (exchange) => {
      const host = token(exchange.request).replace(/[^a-z0-9-]/gi, '');
      const back = encodeURIComponent(token(exchange.request));
      respond(302, '', { Location: `https://${host}.example/${back}` })(exchange);
    },
    ...final('APIError', { status: 302 }),
  },
];
