import { expect, it } from 'vitest';
import type { Operation, OperationInput, Send } from '../operation.ts';
import { Batches } from './batches.ts';
import { Jobs } from './jobs.ts';
import { Runs } from './runs.ts';

const runsOf = (send: Send): Runs => new Runs(send, new Jobs(send));

/** Answers in turn, and keeps what was asked. */
function answering(...answers: unknown[]) {
  const asked: (OperationInput & { id: string })[] = [];
  const send = (async ({ id }: Operation, input: OperationInput) => {
    asked.push({ id, ...input });
    return answers[asked.length - 1];
  }) as Send;
  return { send, asked };
}

it('asks for runs from a pinned window, oldest first, with the filters of the query', async () => {
  const run = { id: 'a', start_timestamp: 1_765_000_001_000_000_000n };
  const { send, asked } = answering({ runs: [run] }, {}, { runs: [run] });
  const query = { from: new Date(1_765_000_000_000), status: ['FAILED'], pageSize: 7 };
  expect(await runsOf(send).iterate(query).toArray()).toEqual([run]);
  const first = asked[0]?.query;
  const to_timestamp = first && 'to_timestamp' in first ? Number(first.to_timestamp) : 0;
  expect(Math.abs(to_timestamp - Date.now() / 1000)).toBeLessThan(5);
  expect(asked.map(({ query }) => query)).toEqual(
    [0, 1, 0].map((offset) => ({
      status: ['FAILED'],
      from_timestamp: 1_765_000_000,
      to_timestamp,
      sort_by: 'start_timestamp',
      order: 'ASCENDING',
      limit: 7,
      offset,
    })),
  );
});

it('refuses to go through runs without a start before anything is sent', () => {
  const { send, asked } = answering();
  expect(() => runsOf(send).iterate({} as never)).toThrow('Say from when on');
  expect(() => runsOf(send).iterate({ from: new Date(0), pageSize: 1 })).toThrow('pageSize');
  expect(asked).toEqual([]);
});

it('reads all pages of results, and counts the files', async () => {
  const { send, asked } = answering(
    { files: [{ original_file_name: 'a' }, { original_file_name: 'b' }], has_more: true },
    { files: [{ original_file_name: 'c' }], has_more: false },
  );
  const files = await runsOf(send).iterateResults('run-1', { include_source_info: true }).toArray();
  expect(files.map((file) => file.original_file_name)).toEqual(['a', 'b', 'c']);
  expect(asked.map(({ query }) => query)).toEqual([
    { include_source_info: true, file_offset: 0 },
    { include_source_info: true, file_offset: 2 },
  ]);
});

it('follows the tokens of a batch’s files', async () => {
  const { send, asked } = answering(
    { nodes: [{ name: 'a.pdf' }], has_more: true, next_page_token: 't1' },
    { nodes: [{ name: 'b.pdf' }], has_more: false, next_page_token: null },
  );
  const files = await new Batches(send).iterateFiles(7, { page_size: 1 }).toArray();
  expect(files.map((file) => file.name)).toEqual(['a.pdf', 'b.pdf']);
  expect(asked.map(({ query }) => query)).toEqual([
    { page_size: 1 },
    { page_size: 1, start_token: 't1' },
  ]);
});

it('goes through batches by offset', async () => {
  const batches = [1, 2, 3].map((id) => ({ id, name: `b${id}` }));
  const { send, asked } = answering({ batches }, { batches: batches.slice(2) });
  const found = await new Batches(send).iterate({ workspace: 'claims' }).toArray();
  expect(found).toEqual(batches);
  expect(asked.map(({ query }) => query)).toEqual([
    { workspace: 'claims', limit: 100, offset: 0 },
    { workspace: 'claims', limit: 100, offset: 2 },
  ]);
});
