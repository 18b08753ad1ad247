import { describe, expect, expectTypeOf, it } from 'vitest';
import { AIHub, type OperationOptions, type OperationResult } from './client.ts';
import type { OperationArgs, OperationId } from './generated/calls.ts';
import type { Run, RunList } from './generated/schema.ts';
import type { CallOptions } from './operation.ts';
import { type OperationDescriptor, operations } from './operation-table/index.ts';
import type { SubmitOptions } from './submission/options.ts';

type Table = typeof operations;
type Argument<Id extends OperationId, Name> = Name extends keyof OperationArgs[Id]
  ? OperationArgs[Id][Name]
  : never;
/** What an operation's method is called with, in the order that the table says. */
type InOrder<Id extends OperationId, Names extends readonly string[] = Table[Id]['arguments']> = {
  -readonly [Index in keyof Names]: Argument<Id, Names[Index]>;
};
/** The method that the table names. */
type NamedMethod<Id extends OperationId> = Table[Id]['method'] extends infer Name extends
  keyof AIHub[Table[Id]['resource']]
  ? AIHub[Table[Id]['resource']][Name]
  : never;
/** Whether the method takes what `aihub.call` takes, and gives what it gives. */
type Fits<Id extends OperationId> =
  NamedMethod<Id> extends (
    ...args: [...InOrder<Id>, options?: OperationOptions<Id>]
  ) => Promise<infer Result>
    ? [Result, OperationResult<Id>] extends [OperationResult<Id>, Result]
      ? true
      : 'another result'
    : 'other arguments';

function clientOf() {
  const sent: { url: string; method: string | undefined; body: unknown }[] = [];
  const aihub = new AIHub({
    apiToken: 'a-token',
    apiRoot: 'https://aihub.example/api',
    fetch: async (url, init) => {
      sent.push({ url: String(url), method: init?.method, body: init?.body });
      return new Response('{"id":"a-run","status":"RUNNING","runs":[]}');
    },
  });
  return { aihub, sent };
}

describe('a call by operationId', () => {
  it('sends what the method sends, and gives what it gives', async () => {
    const { aihub, sent } = clientOf();
    const called = await aihub.call('getRunResults', {
      runId: 'a/b',
      query: { file_offset: 20 },
    });
    expect(called).toEqual(await aihub.runs.results('a/b', { file_offset: 20 }));
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[0]?.url).toBe(
      'https://aihub.example/api/v2/apps/runs/a%2Fb/results?file_offset=20',
    );
  });

  it('hands the options to the method, wherever they stand', async () => {
    const { aihub, sent } = clientOf();
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(aihub.call('listRuns', {}, { signal })).rejects.toThrow('stopped');
    expect(sent).toHaveLength(0);
  });

  it('starts a run once, as the method does', async () => {
    const { aihub, sent } = clientOf();
    const body = { app_id: 'an-app', batch_id: 7 };
    await aihub.call('runApp', { body }, { idempotencyKey: 'a-key' });
    expect(JSON.parse(String(sent[0]?.body)).settings.tags).toEqual(['idempotency-key:a-key']);
  });

  it('has the types of the method', () => {
    const { aihub } = clientOf();
    const call = <T>(start: () => T) => start;
    expectTypeOf(call(() => aihub.call('listRuns', {}))).returns.resolves.toEqualTypeOf<RunList>();
    expectTypeOf(
      call(() => aihub.call('getRunStatus', { runId: 'a' })),
    ).returns.resolves.toEqualTypeOf<Run>();
    expectTypeOf(aihub.call<'runApp'>)
      .parameter(2)
      .toEqualTypeOf<SubmitOptions | undefined>();
    expectTypeOf(aihub.call<'listRuns'>)
      .parameter(2)
      .toEqualTypeOf<CallOptions | undefined>();
    // @ts-expect-error: an argument is missing
    call(() => aihub.call('getRunStatus', {}));
    // @ts-expect-error: there is no such operation
    call(() => aihub.call('getRun', { runId: 'a' }));
    // @ts-expect-error: a run has no batch
    call(() => aihub.call('getRunStatus', { runId: 'a', batchId: 1 }));
  });

  it('has the types of the method for every operation', () => {
    expectTypeOf<{ [Id in OperationId]: Fits<Id> }>().toEqualTypeOf<{
      [Id in OperationId]: true;
    }>();
    // @ts-expect-error: the check itself sees another result
    expectTypeOf<Fits<'listRuns'>>().toEqualTypeOf<'another result'>();
  });

  const every: readonly OperationDescriptor[] = Object.values(operations);

  it.each(every.map((item) => [item.id, item] as const))(
    'refuses a missing argument of %s, and one too many, in a sentence',
    async (id, { parameters, body }) => {
      const { aihub, sent } = clientOf();
      const call = (args: unknown) => aihub.call(id as never, args as never);
      const required = parameters.filter((item) => item.required).map((item) => item.argument);
      if (body?.required) required.push('body');
      const full = Object.fromEntries(required.map((name) => [name, name === 'body' ? {} : '1']));
      for (const name of required) {
        const { [name]: _, ...rest } = full;
        await expect(call(rest)).rejects.toThrow(`${id} needs the argument ${name}. Its arguments`);
      }
      await expect(call({ ...full, other: 1 })).rejects.toThrow(`${id} has no argument other.`);
      await expect(call(null)).rejects.toThrow(`${id} takes an object with its arguments.`);
      expect(sent).toHaveLength(0);
    },
  );

  it.each([
    ['getRun', { runId: 'a' }, 'There is no operation getRun.'],
    ['constructor', {}, 'There is no operation constructor.'],
    [
      'getRunStatus',
      { run_id: 'a' },
      'getRunStatus has no argument run_id. Its arguments are: runId.',
    ],
    ['getRunStatus', {}, 'getRunStatus needs the argument runId.'],
    ['getRunStatus', { runId: {} }, 'run_id must be a string or a number'],
  ])('is refused in a sentence when it is wrong: %s %j', async (id, args, says) => {
    const { aihub, sent } = clientOf();
    await expect(aihub.call(id as never, args as never)).rejects.toThrow(says);
    expect(sent).toHaveLength(0);
  });
});
