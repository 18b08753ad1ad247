import { AuthenticationError, NotFoundError } from '@org/aihub-sdk';
import type { Operation } from '@org/aihub-spec-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOperation, operations } from '../cases.ts';
import { notAtLiveAccounts } from './exceptions.ts';
import { inOrder, inputFor, unknownTo } from './input.ts';
import type { Target, TargetName } from './target.ts';
import { watchedClient } from './watched-client.ts';
import { type World, worldOf } from './world.ts';

/** Why an operation is not tried at a target. */
export function reasonToSkip(
  target: Target,
  operation: Operation,
  world: World,
): string | undefined {
  if (target.name !== 'live') return undefined;
  const exception = notAtLiveAccounts[operation.id];
  if (exception) return exception;
  if (operation.effect !== 'read' && !target.mayWrite) return 'AIHUB_CONTRACT_WRITE is not 1';
  if (operation.cost && !world.known.run_id) return 'AIHUB_CONTRACT_APP names no app';
  const unknown = unknownTo(operation, world.known);
  return unknown.length > 0 ? `nothing is known as ${unknown.join(' or ')}` : undefined;
}

/** The suite of operations, against one target. */
export function describeTarget(name: TargetName, start: () => Promise<Target>): void {
  describe(`at the target ${name}`, () => {
    let target: Target;
    let world: World;
    let client: ReturnType<typeof watchedClient>;

    beforeAll(async () => {
      target = await start();
      client = watchedClient(target);
      world = await worldOf(target, client.aihub);
    }, 600_000);
    afterAll(async () => {
      await world?.cleanUp();
      await target?.close();
    });

    it.for(inOrder(operations).map((operation) => [operation.id, operation] as const))(
      name === 'live'
        ? '%s responds as documented (skipped, with the reason, where the account does not allow it)'
        : '%s responds as documented',
      async ([, operation], { skip }) => {
        const { aihub, received } = client;
        const reason = reasonToSkip(target, operation, world);
        skip(reason !== undefined, reason);
        const value = await callOperation(aihub, operation, inputFor(operation, world.known));
        world.note(operation, value);
        expect(received.at(-1)).toMatchObject({ violations: null, drift: [] });
        const successes = operation.responses.filter(({ ok }) => ok).map(({ code }) => code);
        expect(successes).toContain(received.at(-1)?.status);
      },
    );

    // The mock takes every token, and knows every ID.
    if (name === 'mock') return;

    it('a request of another token is refused', async () => {
      const other = { ...target, apiToken: 'no-token-of-this-account' };
      const { aihub, received } = watchedClient(other);
      await expect(aihub.runs.list()).rejects.toBeInstanceOf(AuthenticationError);
      expect(received.at(-1)).toMatchObject({ violations: null, drift: [] });
    });

    it('what does not exist is not found', async () => {
      const { aihub, received } = client;
      const missing = aihub.runs.get('00000000-0000-0000-0000-000000000000');
      await expect(missing).rejects.toBeInstanceOf(NotFoundError);
      expect(received.at(-1)).toMatchObject({ violations: null, drift: [] });
    });
  });
}
