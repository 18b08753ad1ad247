import { describe, expect, it, vi } from 'vitest';
import * as errors from './errors.ts';

const { AIHubError, APIError, NotFoundError, PagingError, RunFailedError } = errors;
const run = { id: 'a', status: 'FAILED' } as const;
const facts = { operationId: 'getRunStatus', attempts: 1, earlierErrors: [] };
const response = {
  status: 404,
  body: undefined,
  headers: new Headers(),
  requestId: undefined,
  retryAfterMs: undefined,
};

describe('an error of another copy of the package', async () => {
  vi.resetModules();
  const other: typeof errors = await import('./errors.ts');

  it('is an instance of the same class, and of those that it extends', () => {
    const error = new other.NotFoundError('gone', facts, response);
    expect(other.NotFoundError).not.toBe(NotFoundError);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toBeInstanceOf(AIHubError);
    expect(error).not.toBeInstanceOf(RunFailedError);
    expect(new other.AIHubError('bad option')).not.toBeInstanceOf(APIError);
  });

  it('is an instance also where a user extends its class', () => {
    class Theirs extends other.RunFailedError {}
    class Ours extends RunFailedError {}
    expect(new Theirs(run)).toBeInstanceOf(RunFailedError);
    expect(new Ours(run)).toBeInstanceOf(other.RunFailedError);
    expect(new RunFailedError(run)).not.toBeInstanceOf(Ours);
    expect(new Theirs(run)).not.toBeInstanceOf(Ours);
    expect(new Ours(run)).toBeInstanceOf(Ours);
  });

  it('is known by a kind that each exported class has of its own', () => {
    for (const [name, type] of Object.entries(errors)) {
      expect(Object.hasOwn(type, 'aihubKind'), name).toBe(true);
      expect(Reflect.get(type, 'aihubKind')).toBe(name);
    }
  });
});

it('an error has the name of its class; of a user’s class that of the one which it extends', () => {
  class Ours extends PagingError {}
  const made = [new AIHubError('x'), new NotFoundError('gone', facts, response), new Ours('x')];
  expect(made.map(({ name }) => name)).toEqual(['AIHubError', 'NotFoundError', 'PagingError']);
  expect(Object.keys(new RunFailedError(run))).toEqual(['name', 'run']);
});

describe('instanceof', () => {
  it.each([
    undefined,
    null,
    1,
    'AIHubError',
    {},
    Object.create(null),
    new Error('x'),
    { name: 'AIHubError' },
  ])('is false for %j', (value) => {
    expect(value instanceof AIHubError).toBe(false);
  });

  it('is true through a Proxy', () => {
    expect(new Proxy(new PagingError('x'), {})).toBeInstanceOf(PagingError);
  });

  it('narrows the type', () => {
    const value: unknown = new RunFailedError(run);
    if (!(value instanceof RunFailedError)) throw value;
    expect(value.run.status).toBe('FAILED');
  });
});
