import { describe, expect, it } from 'vitest';
import { AIHubError } from '../errors.ts';
import {
  aFlag,
  anything,
  checkOptions,
  extend,
  internal,
  oneOf,
  wholeFrom,
} from './check-options.ts';
import { duration } from './duration.ts';

const rules = extend(
  { timeoutMs: duration(), maxRetries: wholeFrom(0), attemptsBefore: internal },
  { until: oneOf('complete', 'settled'), idempotencyKey: anything, all: aFlag },
);
const check = (options: unknown) => () => checkOptions('a.call', options, rules);

describe('options', () => {
  it('may be left out, each by itself or all', () => {
    for (const options of [undefined, {}, { timeoutMs: undefined }, { attemptsBefore: 2 }]) {
      expect(check(options)).not.toThrow();
    }
  });

  it.each([
    [{ timeoutMs: '5' }, 'timeoutMs must be a finite number of milliseconds above 0, not "5".'],
    [{ maxRetries: 1.5 }, 'maxRetries must be a whole number from 0, not 1.5.'],
    [{ until: 'done' }, 'until must be "complete" or "settled", not "done".'],
    [{ all: null }, 'all must be true or false, not null.'],
    [[], ''],
    ['a', 'The options of a.call must be an object, not a string.'],
  ])('%j: %s', (options, message) => {
    if (message === '') expect(check(options)).not.toThrow();
    else expect(check(options)).toThrow(new AIHubError(message));
  });

  it.each([
    ['timeout', 'timeoutMs'],
    ['timeout_ms', 'timeoutMs'],
    ['timoutMs', 'timeoutMs'],
    ['retries', 'maxRetries'],
    ['idempotencyKeys', 'idempotencyKey'],
    ['key', 'idempotencyKey'],
  ])('%s is refused, with %s as what was probably meant', (name, meant) => {
    const known = 'timeoutMs, maxRetries, until, idempotencyKey, all';
    expect(check({ [name]: 1 })).toThrow(
      `a.call has no option "${name}". It has ${known}. Did you mean ${meant}?`,
    );
  });

  it.each([
    ['connec', 'connect'],
    ['connection', 'connections'],
    ['connections_', 'connections'],
  ])('%s is like several, and %s is the nearest', (name, meant) => {
    const near = { connections: wholeFrom(1), connect: anything };
    const wrong = () => checkOptions('a.call', { [name]: 1 }, near);
    expect(wrong).toThrow(`It has connections, connect. Did you mean ${meant}?`);
  });

  it('that are like none, or are those of every object, are refused without a guess', () => {
    for (const name of ['zzz', 'al', '1']) expect(check({ [name]: 1 })).toThrow(/ all\.$/);
    expect(check({ toString: 1 })).toThrow('a.call has no option "toString".');
  });
});
