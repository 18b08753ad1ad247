import { createEmulator } from '@org/aihub-emulator';
import type { Operation } from '@org/aihub-spec-model';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { callOperation, inputsOf, operations, responseCases } from '../cases.ts';
import { differences } from './exceptions.ts';
import { inOrder, inputFor } from './input.ts';
import { addShape, differencesOf, type Shape } from './shape.ts';
import { exampleOptions, onEmulator, type Target } from './target.ts';
import { watchedClient } from './watched-client.ts';
import { type World, worldOf } from './world.ts';

/** The mock, asked for one of the documented responses. */
function mockFor(prefer: string): Target {
  const { apiRoot, name } = { apiRoot: inject('apiRoot'), name: 'mock' as const };
  return {
    ...{ name, apiRoot, apiToken: 'a-token', mayWrite: true, place: {} },
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('Prefer', prefer);
      return fetch(input, { ...init, headers });
    },
    close: async () => {},
  };
}

/** What the mock gives for all examples of the documented successes. */
async function shapeOfMock(operation: Operation): Promise<Shape> {
  const shape: Shape = new Map();
  const [input] = inputsOf(operation);
  const cases = responseCases.filter((item) => item.operation === operation && item.response.ok);
  for (const { response, example } of cases) {
    const { aihub, received } = watchedClient(
      mockFor(`code=${response.code}, example=${example?.name}`),
    );
    // A successful status may stand for an error.
    await callOperation(aihub, operation, input ?? { name: '', path: [] }).catch(() => {});
    addShape(shape, JSON.parse(received[0]?.text ?? ''));
  }
  return shape;
}

describe('mock and emulator give bodies of the same shape', () => {
  const target = onEmulator(createEmulator(exampleOptions));
  const { aihub, received } = watchedClient(target);
  const seen: string[] = [];
  let world: World;

  beforeAll(async () => {
    world = await worldOf(target, aihub);
  });
  afterAll(() => target.close());

  it.each(
    inOrder(operations)
      .filter(({ success }) => success.kind === 'json')
      .map((operation) => [operation.id, operation] as const),
  )('%s, but for the named exceptions', async (id, operation) => {
    const value = await callOperation(aihub, operation, inputFor(operation, world.known));
    world.note(operation, value);
    const emulated = addShape(new Map(), JSON.parse(received.at(-1)?.text ?? ''));
    const found = differencesOf(['mock', await shapeOfMock(operation)], ['emulator', emulated]);
    const named = found.map((difference) => `${id} ${difference}`);
    seen.push(...named);
    expect(named.filter((difference) => !Object.hasOwn(differences, difference))).toEqual([]);
  });

  it('and each exception is still one', () => {
    expect(Object.keys(differences).filter((name) => !seen.includes(name))).toEqual([]);
  });
});
