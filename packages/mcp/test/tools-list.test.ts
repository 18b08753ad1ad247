import { type OperationDescriptor, operations } from '@org/aihub-sdk/operations';
import { describe, expect, it } from 'vitest';
import { argumentsSchema } from '../src/operations/readable.ts';
import { connect, fastHub, folderWith, revisions } from './agent.ts';

/** An estimate: a token is about four bytes of JSON. */
function tokensOf(value: unknown): number {
  return Math.ceil(Buffer.byteLength(JSON.stringify(value)) / 4);
}

/** What a tool for each operation would be, with the schemas of the spec. */
function toolOf(operation: OperationDescriptor): unknown {
  const { id, summary, description, success } = operation;
  return {
    name: id,
    title: summary,
    description,
    inputSchema: argumentsSchema(operation),
    outputSchema: success.schema,
  };
}

describe('the list of tools', () => {
  it('takes at most 2 400 tokens, an eighth of a tool for each operation', async () => {
    const agent = await connect(fastHub(), { uploadFolder: folderWith({}) });
    const { tools } = await agent.listTools();
    const each = Object.values<OperationDescriptor>(operations).map(toolOf);
    expect(tokensOf(tools)).toBeLessThan(2_400);
    expect(tokensOf(each) / tokensOf(tools)).toBeGreaterThan(7);
  });

  it('has no tool to upload unless a folder was named', async () => {
    const agent = await connect(fastHub());
    const names = (await agent.listTools()).tools.map(({ name }) => name);
    expect(names).toHaveLength(9);
    expect(names).not.toContain('upload_files');
  });

  it.each(revisions)('has true hints and schemas of results, in %s', async (revision) => {
    const agent = await connect(fastHub(), { revision, uploadFolder: folderWith({}) });
    const { tools } = await agent.listTools();
    const named = (test: (tool: (typeof tools)[number]) => unknown) =>
      tools.filter(test).map(({ name }) => name);
    expect(named(({ annotations }) => annotations?.destructiveHint)).toEqual([
      'delete_run',
      'delete_batch',
    ]);
    expect(named(({ annotations }) => annotations?.readOnlyHint === false)).toEqual([
      'upload_files',
      'run_deployment',
      'delete_run',
      'delete_batch',
    ]);
    expect(named(({ annotations }) => annotations?.idempotentHint === false)).toEqual([
      'upload_files',
    ]);
    expect(named(({ outputSchema }) => outputSchema?.type !== 'object')).toEqual([]);
  });
});
