import type { Operation } from '@org/aihub-spec-model';
import type { ErrorKind, ResponseVector } from './vector.ts';

type Part = Pick<ResponseVector, 'response' | 'expect'> & { name: string };

/** Statuses that stand for a range or for all others. */
const standsFor: Readonly<Record<string, readonly number[]>> = {
  '4XX': [400, 409, 422],
  '5XX': [500, 502, 503, 504, 599],
  default: [400, 409, 410, 413, 418, 422, 431, 451],
};

/** What servers and proxies send with a status that is no success. */
const bodies: readonly { name: string; type: string; text: string; message?: string }[] = [
  {
    name: 'message',
    type: 'application/json',
    text: '{"message":"Because of this."}',
    message: 'Because of this.',
  },
  {
    name: 'more than a message',
    type: 'application/json; charset=utf-8',
    text: '{"message":"Größe: 7","code":[1,null]}',
    message: 'Größe: 7',
  },
  { name: 'no message', type: 'application/json', text: '{}' },
  { name: 'null for the message', type: 'application/json', text: '{"message":null}' },
  { name: 'a message that is an object', type: 'application/json', text: '{"message":{"a":1}}' },
  { name: 'a list', type: 'application/json', text: '["no"]' },
  { name: 'null', type: 'application/json', text: 'null' },
  { name: 'JSON cut off', type: 'application/json', text: '{"message":"Because' },
  { name: 'a page', type: 'text/html', text: '<!doctype html><h1>Bad gateway</h1>' },
  { name: 'text', type: 'text/plain', text: 'upstream connect error' },
  { name: 'nothing', type: 'text/plain', text: '' },
];

/** Every documented error status with every kind of body. */
export function errorResponsesOf(operation: Operation): Part[] {
  const statuses = operation.responses
    .filter(({ ok }) => !ok)
    .flatMap(({ status }) => standsFor[status] ?? [Number(status)]);
  return [...new Set(statuses)].flatMap((status) =>
    bodies.map(({ name, type, text, message }): Part => {
      const error = kindOf(operation, status);
      const told = message === undefined || error === 'unknown-outcome' ? {} : { message };
      return {
        name: `${status}/${name}`,
        response: { status, headers: { 'content-type': type }, text },
        expect: { error, ...(error === 'unknown-outcome' ? {} : { status }), ...told },
      };
    }),
  );
}

function kindOf({ repeat }: Operation, status: number): ErrorKind {
  if (status === 401) return 'authentication';
  if (status === 403) return 'insufficient-units';
  if (status === 404) return 'not-found';
  // Of a condition on the request (RFC 9110, section 15.5.13): what is there already was left alone.
  if (status === 412) return 'already-exists';
  if (status === 429) return 'rate-limit';
  // It is unknown whether a failing server has carried the request out.
  if (repeat === 'unsafe' && status >= 500) return 'unknown-outcome';
  return 'api';
}
