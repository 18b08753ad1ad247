import { AIHub } from '@org/aihub-sdk';
import { type OperationDescriptor, operations } from '@org/aihub-sdk/operations';
import { describe, expect, it } from 'vitest';
import { readable } from '../src/operations/readable.ts';
import { callFor, connect, fastHub, revisions, textOf } from './agent.ts';

interface Called {
  notice: string;
  result?: Record<string, unknown>;
  next_offset?: number | null;
  bytes?: number;
}

function clientOf(hub: ReturnType<typeof fastHub>): AIHub {
  return new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch });
}

const all = Object.values<OperationDescriptor>(operations);
const writing = all.filter((operation) => !readable.includes(operation));

describe('call_operation', () => {
  it('knows which operations only read from the table', () => {
    expect(readable.length).toBeGreaterThan(8);
    expect(writing.length).toBeGreaterThan(8);
    expect(readable.every(({ effect, cost }) => effect === 'read' && !cost)).toBe(true);
  });

  it.each(writing)('refuses $id, which does more than read', async ({ id }) => {
    const hub = fastHub();
    const agent = await connect(hub);
    const args = { operation: id, arguments: {} };
    const result = await agent.callTool({ name: 'call_operation', arguments: args });
    expect(textOf(result)).toContain('does more than read');
    const uri = `aihub://operations/${id}?arguments=%7B%7D`;
    await expect(agent.readResource({ uri })).rejects.toThrow('does more than read');
    expect(hub.stats.requests).toEqual({});
  });

  it.each(revisions)(
    'calls one by the arguments that search_operations shows, in %s',
    async (revision) => {
      const hub = fastHub();
      const { id } = await clientOf(hub).batches.create({ name: 'Invoices' });
      const agent = await connect(hub, { revision });
      const found = await callFor<{
        operations: { operation: string; arguments: { properties: object } }[];
      }>(agent, 'search_operations', { query: 'get a batch' });
      const [first] = found.operations.filter(({ operation }) => operation === 'getBatch');
      expect(Object.keys(first?.arguments.properties ?? {})).toEqual(['batchId']);
      const args = { operation: 'getBatch', arguments: { batchId: id } };
      const { notice, result } = await callFor<Called>(agent, 'call_operation', args);
      expect(notice).toContain('data');
      expect(result).toMatchObject({ id, name: 'Invoices' });
      expect(new Date(Number(result?.created_at_ms)).toISOString()).toBe(result?.created_at_ms_iso);
    },
  );

  it('names an argument that is missing or that there is not', async () => {
    const agent = await connect(fastHub());
    const call = async (args: object) =>
      textOf(
        await agent.callTool({
          name: 'call_operation',
          arguments: { operation: 'getBatch', arguments: args },
        }),
      );
    expect(await call({})).toContain('batchId');
    expect(await call({ batchId: 1, more: 2 })).toContain('more');
  });

  it('cuts a list to max_rows and fields, and says where it goes on', async () => {
    const hub = fastHub();
    const aihub = clientOf(hub);
    for (const name of ['a', 'b', 'c']) await aihub.batches.create({ name });
    const agent = await connect(hub);
    const names: unknown[] = [];
    let offset: number | null | undefined = 0;
    while (typeof offset === 'number') {
      const args = { query: { offset } };
      const page: Called = await callFor<Called>(agent, 'call_operation', {
        operation: 'listBatches',
        arguments: args,
        fields: ['name'],
        max_rows: 2,
      });
      const batches = page.result?.batches as Record<string, unknown>[];
      expect(batches.every((batch) => Object.keys(batch).join() === 'name')).toBe(true);
      names.push(...batches.map(({ name }) => name));
      offset = page.next_offset;
    }
    expect(names.sort()).toEqual(['a', 'b', 'c']);
  });

  it('links to a large result, and the link gives all of it', async () => {
    const hub = fastHub();
    const aihub = clientOf(hub);
    for (let count = 0; count < 50; count++) {
      await aihub.batches.create({ name: `${count} ${'x'.repeat(240)}` });
    }
    const agent = await connect(hub);
    for (let count = 50; count < 100; count++) {
      await aihub.batches.create({ name: `${count} ${'x'.repeat(240)}` });
    }
    const args = { operation: 'listBatches', arguments: { query: { limit: 100 } } };
    const result = await agent.callTool({ name: 'call_operation', arguments: args });
    expect(result.structuredContent).toMatchObject({ bytes: expect.any(Number) });
    expect(result.structuredContent).not.toHaveProperty('result');
    const link = result.content.find(({ type }) => type === 'resource_link') as { uri: string };
    const { contents } = await agent.readResource({ uri: link.uri });
    const { batches } = JSON.parse((contents[0] as { text: string }).text);
    expect(batches).toHaveLength(100);
  });

  it.each([
    ['text', 'Grüße', { mimeType: 'text/plain', text: 'Grüße' }],
    ['bytes', new Uint8Array([255, 0]), { mimeType: 'application/octet-stream', blob: '/wA=' }],
  ])('links to a file of %s', async (_what, content, expected) => {
    const hub = fastHub();
    const path = 'org/ws/fs/drive/a file';
    await clientOf(hub).files.write(path, new Blob([content]));
    const agent = await connect(hub);
    const args = {
      operation: 'readFile',
      arguments: { path, query: { 'expect-node-type': 'file' } },
    };
    const result = await agent.callTool({ name: 'call_operation', arguments: args });
    const { uri } = result.content.find(({ type }) => type === 'resource_link') as { uri: string };
    const { contents } = await agent.readResource({ uri });
    expect(contents).toEqual([{ uri, ...expected }]);
  });
});

describe('search_operations', () => {
  it.each([
    ['files of a batch', 'listFiles'],
    ['job status', 'jobStatus'],
    ['secrets', 'listSecrets'],
    ['list batches', 'listBatches'],
  ])('finds by %j: %s', async (query, id) => {
    const agent = await connect(fastHub());
    const found = await callFor<{ operations: { operation: string }[] }>(
      agent,
      'search_operations',
      {
        query,
      },
    );
    expect(found.operations.slice(0, 2).map(({ operation }) => operation)).toContain(id);
  });

  it('lists all that can be read for an empty query', async () => {
    const agent = await connect(fastHub());
    const args = { query: '', max_rows: 50 };
    const found = await callFor<{ operations: unknown[] }>(agent, 'search_operations', args);
    expect(found.operations).toHaveLength(readable.length);
  });
});
