import { describe, expect, it, vi } from 'vitest';
import { decode } from './decode.ts';
import { stringify } from './stringify.ts';
import { jsonReplacer } from './to-json.ts';

const text = '{"id":"a","start_timestamp":1765912514238248673}';
const places = { p: { start_timestamp: 1 } } as const;
const asStrings = '{"id":"a","start_timestamp":"1765912514238248673"}';
const decoded = () => decode(text, places) as { start_timestamp: bigint };

describe('a copy of a decoded object', () => {
  it.each([
    ['a spread', () => ({ ...decoded() })],
    ['structuredClone', () => structuredClone(decoded())],
    ['Object.assign', () => Object.assign({}, decoded())],
    ['the object itself', decoded],
  ])(
    'is written by jsonReplacer with decimal strings, and by stringify with numbers: %s',
    (_, copy) => {
      expect(JSON.stringify(copy(), jsonReplacer)).toBe(asStrings);
      expect(JSON.stringify({ run: [copy()] }, jsonReplacer)).toBe(`{"run":[${asStrings}]}`);
      expect(stringify(copy())).toBe(text);
    },
  );
});

describe('what another copy of the package decoded', async () => {
  vi.resetModules();
  const other = (await import('./decode.ts')).decode;

  it('is written with numbers by stringify, as our own', () => {
    expect(other).not.toBe(decode);
    expect(stringify({ run: other(text, places) })).toBe(`{"run":${text}}`);
    expect(JSON.stringify(other(text, places))).toBe(asStrings);
  });
});

it('stringify keeps to a toJSON of the user’s own', () => {
  expect(stringify({ toJSON: () => ({ n: 1 }) })).toBe('{"n":1}');
});

it('a property toJSON of a response stays as it is', () => {
  const decoded = decode(`{"toJSON":"x","start_timestamp":1}`, places);
  expect(decoded).toEqual({ toJSON: 'x', start_timestamp: 1n });
});
