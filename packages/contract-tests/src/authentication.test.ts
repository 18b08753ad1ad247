import { AIHub, AuthenticationError } from '@org/aihub-sdk';
import { describe, expect, inject, it } from 'vitest';
import { callOperation, inputsOf, operations } from './cases.ts';

describe('a request without a token is refused', () => {
  const aihub = new AIHub({
    apiToken: 'never-sent',
    apiRoot: inject('apiRoot'),
    maxRetries: 0,
    fetch(input, init) {
      const headers = new Headers(init?.headers);
      headers.delete('authorization');
      return fetch(input, { ...init, headers });
    },
  });

  it.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s rejects with AuthenticationError',
    async (_, operation) => {
      const [input] = inputsOf(operation);
      const call = callOperation(aihub, operation, input ?? { name: '', path: [] });
      await expect(call).rejects.toBeInstanceOf(AuthenticationError);
    },
  );
});
