import { type Fault, fine, unsent } from './fault.ts';
import type { Tried } from './operations.ts';
import { respond } from './responses.ts';

const tooMany = '{"message":"Slow down"}';
const hour = 3_600_000;

type Headers = () => Record<string, string>;

const always = (headers: Headers) => () => respond429(headers);
const once = (headers: Headers) => (tried: Tried) => {
  const good = respond(tried.status, tried.body);
  return (exchange: Parameters<typeof good>[0]) =>
    (exchange.count === 1 ? respond429(headers) : good)(exchange);
};
function respond429(headers: Headers): ReturnType<typeof respond> {
  return (exchange) => respond(429, tooMany, headers())(exchange);
}

/** An HTTP date, whole seconds from now. */
function inSeconds(seconds: number, offsetMs = 0): string {
  return new Date(Math.ceil(Date.now() / 1000) * 1000 + seconds * 1000 + offsetMs).toUTCString();
}

/** Asks for a wait of a second until a date, by a clock that differs from ours. */
const byClock = (offsetMs: number) => () => ({
  Date: inSeconds(0, offsetMs),
  'Retry-After': inSeconds(1, offsetMs),
});

const waits = fine({ attempts: 2, atLeastMs: 990, atMostMs: 3000 });
const fails = (says: RegExp) => {
  const outcome = { error: 'RateLimitError', attempts: 1, status: 429, says, atMostMs: 2000 };
  return { G: outcome, P: outcome };
};
const ownBackoff = unsent('RateLimitError', { status: 429, says: /Slow down/, atMostMs: 5000 });

/** The server says when to come back. */
export const waitFaults: readonly Fault[] = [
  { row: 13, name: '429, Retry-After 1', act: once(() => ({ 'Retry-After': '1' })), ...waits },
  {
    row: 13,
    name: '429, Retry-After past the deadline',
    act: always(() => ({ 'Retry-After': '70' })),
    ...fails(/Slow down.*asks to wait 70 s/),
  },
  {
    row: 13,
    name: '503, Retry-After 1',
    act: (tried) => {
      const good = respond(tried.status, tried.body);
      const busy = respond(503, '', { 'Retry-After': '1' });
      return (exchange) => (exchange.count === 1 ? busy : good)(exchange);
    },
    G: { attempts: 2, atLeastMs: 990, atMostMs: 2000 },
    P: { error: 'UnknownOutcomeError', attempts: 1, status: 503, says: /asks to wait 1 s/ },
  },
  {
    row: 14,
    name: '429, Retry-After a date a second after Date',
    act: once(byClock(0)),
    ...waits,
  },
  {
    row: 14,
    name: '429, Retry-After a date without Date',
    act: once(() => ({ 'Retry-After': inSeconds(1) })),
    ...fine({ attempts: 2, atLeastMs: 900, atMostMs: 3000 }),
  },
  {
    row: 14,
    name: '429, Retry-After a date past the deadline',
    act: always(() => ({ Date: inSeconds(0), 'Retry-After': inSeconds(600) })),
    ...fails(/asks to wait 10 minutes/),
  },
  { row: 15, name: '429 without Retry-After', act: always(() => ({})), ...ownBackoff },
  {
    row: 16,
    name: '429, Retry-After negative',
    act: always(() => ({ 'Retry-After': '-3600' })),
    ...ownBackoff,
  },
  {
    row: 17,
    name: '429, Retry-After in the past',
    act: always(() => ({ Date: inSeconds(0), 'Retry-After': inSeconds(-3600) })),
    ...ownBackoff,
  },
  {
    row: 17,
    name: '429, Retry-After 0',
    act: always(() => ({ 'Retry-After': '0' })),
    ...ownBackoff,
  },
  ...['1e99', '1e999', '315360000', '99999999999999999999'].map((value) => ({
    row: 18,
    name: `429, Retry-After ${value}`,
    act: always(() => ({ 'Retry-After': value })),
    ...fails(/asks to wait more than a year/),
  })),
  {
    row: 18,
    name: '429, Retry-After 1e99 though the time is unlimited',
    act: always(() => ({ 'Retry-After': '1e99' })),
    options: { timeoutMs: Number.POSITIVE_INFINITY },
    ...fails(/asks to wait more than a year/),
  },
  ...['soon', '0x10', 'Infinity', 'NaN', 'next 99', '12, 13', '2099', `${'9'.repeat(200)}`].map(
    (value) => ({
      row: value === '2099' ? 18 : 19,
      name: `429, Retry-After ${value.slice(0, 20)}`,
      act: always(() => ({ 'Retry-After': value })),
      ...(value === '2099' ? fails(/asks to wait 35 minutes/) : ownBackoff),
    }),
  ),
  ...[hour, -hour].map((offset) => ({
    row: 20,
    name: `client clock ${offset > 0 ? 'behind' : 'ahead'} by an hour, Retry-After a date`,
    act: once(byClock(offset)),
    ...waits,
  })),
];
