import { describe, expect, it } from 'vitest';
import { present } from './present.ts';

const schema = {
  $ref: '#/$defs/List',
  $defs: {
    List: { type: 'object', properties: { runs: { anyOf: [{ items: { $ref: '#/$defs/Run' } }] } } },
    Run: {
      allOf: [
        {
          properties: {
            at: { type: 'integer', format: 'int64', 'x-sdk-unit': 'nanoseconds' },
            seconds: { 'x-sdk-unit': 'seconds' },
            password: { type: 'string', 'x-sensitive': true },
          },
        },
      ],
    },
  },
};

describe('a response for an agent', () => {
  it('has every digit of an int64, and the time beside it', () => {
    const run = { at: 1765912514238248673n, seconds: 1765912514.25, name: 'a' };
    expect(present({ runs: [run] }, schema)).toEqual({
      runs: [
        {
          at: '1765912514238248673',
          at_iso: '2025-12-16T19:15:14.238Z',
          seconds: 1765912514.25,
          seconds_iso: '2025-12-16T19:15:14.000Z',
          name: 'a',
        },
      ],
    });
  });

  it.each([0n, null, -1n, 10n ** 30n])('has no time beside %s', (at) => {
    const text = typeof at === 'bigint' ? String(at) : at;
    expect(present({ runs: [{ at }] }, schema)).toEqual({ runs: [{ at: text }] });
  });

  it('redacts what the spec marks as a secret', () => {
    expect(present({ runs: [{ password: 'x' }] }, schema)).toEqual({
      runs: [{ password: '[redacted]' }],
    });
  });

  it('takes __proto__ for a property like any other', () => {
    const shown = present(JSON.parse('{"__proto__":{"polluted":1}}'));
    expect(JSON.stringify(shown)).toBe('{"__proto__":{"polluted":1}}');
    expect({}).not.toHaveProperty('polluted');
  });
});
