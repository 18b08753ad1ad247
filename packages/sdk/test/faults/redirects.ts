import { type Fault, final, fine } from './fault.ts';
import type { Tried } from './operations.ts';
import { respond } from './responses.ts';
import type { Act, Exchange } from './server.ts';

const statuses = [301, 302, 303, 307, 308];

function redirect(status: number, to: (exchange: Exchange) => string): Act {
  return (exchange) => respond(status, '', { Location: to(exchange) })(exchange);
}

const notFollowed = (method: string, status: number) =>
  seeOther(
    status,
    final('APIError', {
      status,
      says: new RegExp(`a redirect of a ${method}, which is not followed`),
    }),
  );
/** 303 leads to the result of a POST that was carried out (RFC 9110, section 15.4.4). */
const seeOther = (status: number, { G, P }: ReturnType<typeof final>) => ({
  G,
  P: status === 303 ? { ...P, error: 'UnknownOutcomeError' } : P,
});
const refused = final('APIError', {
  says: /(another origin, http.*token must not go|which is not followed)/,
});

/** Redirects within this origin, as many as said, then the good response. */
function hops(number: number, status = 302): (tried: Tried) => Act {
  return (tried) => (exchange) =>
    (exchange.count <= number
      ? redirect(status, () => `/api/moved/${exchange.count}?a=b`)
      : respond(tried.status, tried.body))(exchange);
}

/** The server sends the client elsewhere. */
export const redirectFaults: readonly Fault[] = [
  ...statuses.map((status) => ({
    row: 39,
    name: `${status} within the origin`,
    act: hops(1, status),
    method: 'GET',
    ...fine({ requests: 2 }),
  })),
  { row: 39, name: 'five redirects', act: hops(5), method: 'GET', ...fine({ requests: 6 }) },
  {
    row: 39,
    name: 'six redirects',
    act: hops(6),
    method: 'GET',
    ...final('APIError', { requests: 6, status: 302, says: /after 5 others/ }),
  },
  ...['PUT', 'DELETE', 'POST'].flatMap((method) =>
    statuses.map((status) => ({
      row: 39,
      name: `${status} of a ${method}`,
      act: hops(1, status),
      method,
      ...notFollowed(method, status),
    })),
  ),
  ...statuses.map((status) => ({
    row: 40,
    name: `${status} to another origin`,
    act: () => redirect(status, ({ elsewhere }) => `${elsewhere}api/stolen`),
    ...seeOther(status, refused),
    status,
  })),
  {
    row: 40,
    name: 'to another origin without its scheme',
    act: () => redirect(302, ({ elsewhere }) => elsewhere.replace('http:', '')),
    ...refused,
  },
  {
    row: 40,
    name: 'to another port of the same host, by way of a redirect within the origin',
    act: () => (exchange) =>
      redirect(302, ({ elsewhere }) => (exchange.count === 1 ? '/api/a' : elsewhere))(exchange),
    method: 'GET',
    ...final('APIError', { requests: 2, says: /another origin/ }),
  },
  {
    row: 40,
    name: 'to the same origin with a user name in it',
    act: () =>
      redirect(302, ({ request }) => `http://user:word@${request.headers.host}/api/v2/moved`),
    ...final('APIError', { says: /(another origin|which is not followed)/ }),
  },
  ...['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd'].map((target) => ({
    row: 40,
    name: `to ${target}`,
    act: () => redirect(302, () => target),
    method: 'GET',
    ...final('APIError', { says: /another origin/ }),
  })),
  {
    row: 42,
    name: 'a redirect to itself',
    act: () => redirect(302, ({ request }) => request.path),
    method: 'GET',
    ...final('APIError', { requests: 6, status: 302, says: /looks like a loop/ }),
  },
  {
    row: 42,
    name: 'a redirect without a target',
    act: () => respond(302),
    method: 'GET',
    ...final('APIError', { status: 302, says: /without a usable Location/ }),
  },
  {
    row: 42,
    name: 'a redirect to what is no URL',
    act: () => redirect(302, () => 'http://['),
    method: 'GET',
    ...final('APIError', { status: 302, says: /without a usable Location/ }),
  },
];
