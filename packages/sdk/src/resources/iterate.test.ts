import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { preload } from '../client.ts';
import { RunNotCompleteError } from '../errors.ts';
import type { CallOptions, Operation, OperationInput, Send } from '../operation.ts';
import { Batches } from './batches.ts';
import { Jobs } from './jobs.ts';
import { Runs } from './runs.ts';

beforeAll(preload);

const runsOf = (send: Send): Runs => new Runs(send, new Jobs(send));

/** Responds in turn, and keeps what was asked. */
function responding(...responses: unknown[]) {
  const asked: (OperationInput & { id: string; options?: CallOptions })[] = [];
  const send = (async ({ id }: Operation, input: OperationInput, options?: CallOptions) => {
    asked.push({ id, ...input, ...(options && { options }) });
    return responses[asked.length - 1];
  }) as Send;
  return { send, asked };
}

it('asks for runs from a pinned window, oldest first, with the filters of the query', async () => {
  const run = { id: 'a', start_timestamp: 1_765_000_001_000_000_000n };
  const { send, asked } = responding({}, { runs: [run] }, {}, { runs: [run] });
  const query = { from: new Date(1_765_000_000_000), status: ['FAILED' as const], pageSize: 7 };
  expect(await runsOf(send).iterate(query).toArray()).toEqual([run]);
  const newest = asked.shift()?.query;
  expect(newest).toEqual({
    status: ['FAILED'],
    from_timestamp: 1_765_000_000,
    sort_by: 'start_timestamp',
    order: 'DESCENDING',
    limit: 1,
    offset: 0,
  });
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

describe('runs up to now', () => {
  const serverNow = 1_765_000_000_000;
  const newest = { id: 'n', start_timestamp: BigInt(serverNow) * 1_000_000n - 999n };
  const last = (asked: { query?: object | undefined }[]) => asked.at(-1)?.query;
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['ten minutes behind', -600_000, serverNow / 1000 + 1],
    ['right', 0, serverNow / 1000 + 1],
    ['ten minutes ahead', 600_000, serverNow / 1000 + 600],
  ])('hold the newest one on a clock that is %s', async (_, offset, to_timestamp) => {
    vi.setSystemTime(serverNow + offset);
    const { send, asked } = responding({ runs: [newest] }, { runs: [newest] }, {}, {});
    const from = new Date(serverNow - 60_000);
    expect(await runsOf(send).iterate({ from }).toArray()).toEqual([newest]);
    expect(last(asked)).toMatchObject({ to_timestamp });
    expect(asked.slice(1).every(({ query }) => Reflect.get(query ?? {}, 'to_timestamp'))).toBe(
      true,
    );
  });

  it('are not looked for when the end is given', async () => {
    const { send, asked } = responding({ runs: [newest] }, {}, {});
    const window = { from_timestamp: 1, to_timestamp: 2_000_000_000 };
    await runsOf(send).iterate(window).toArray();
    expect(asked.map(({ query }) => Reflect.get(query ?? {}, 'order'))).not.toContain('DESCENDING');
  });
});

describe('a list that is not what was promised', () => {
  const to = new Date();
  const loops = {
    runs: (send: Send) => runsOf(send).iterate({ from: new Date(0), to }),
    batches: (send: Send) => new Batches(send).iterate(),
    nodes: (send: Send) => new Batches(send).iterateFiles(7),
    files: (send: Send) => runsOf(send).iterateResults('r'),
  };
  const each = Object.entries(loops);

  it.each(each)('is empty when %s is null or absent', async (property, loop) => {
    for (const page of [{ [property]: null }, {}]) {
      expect(await loop(responding(page, page).send).toArray()).toEqual([]);
    }
  });

  const operationIds = {
    runs: 'listRuns',
    batches: 'listBatches',
    nodes: 'listFiles',
    files: 'getRunResults',
  } as const;

  it.each(each)(
    'is a DecodeError when %s or the whole response is something else',
    async (property, loop) => {
      const list = `in place of a list of ${property}`;
      const pages: [unknown, string][] = [{}, 'x'].map((item) => [{ [property]: item }, list]);
      for (const page of [null, [], 'x', 7]) pages.push([page, 'in place of an object']);
      for (const [page, message] of pages) {
        const read = loop(responding(page, page).send).toArray();
        await expect(read).rejects.toMatchObject({
          ...{ name: 'DecodeError', attempts: 1, earlierErrors: [] },
          operationId: operationIds[property as keyof typeof operationIds],
          message: expect.stringContaining(message),
        });
      }
    },
  );

  it.each(each)('leaves out an entry of %s that is null', async (property, loop) => {
    const [a, b] = [{ id: 1 }, { id: 2 }];
    const { send } = responding({ [property]: [null, a, null, b] }, { [property]: [b] }, {}, {});
    expect(await loop(send).toArray()).toEqual([a, b]);
  });

  it.each(['runs', 'batches'] as const)('is a DecodeError when %s have no ID', async (property) => {
    const { send } = responding({ [property]: [{}, {}] });
    await expect(loops[property](send).toArray()).rejects.toMatchObject({
      operationId: operationIds[property],
      message: expect.stringContaining('an item whose id is undefined'),
    });
  });

  it.each(['nodes', 'files'] as const)(
    'never ends early when %s is null and more is promised',
    async (property) => {
      const { send } = responding({ [property]: null, has_more: true });
      await expect(loops[property](send).toArray()).rejects.toMatchObject({ name: 'PagingError' });
    },
  );

  it('never ends early when a whole page is null', async () => {
    const lost = { batches: [null, null] };
    const pages = Array.from({ length: 40 }, () => lost);
    const read = loops.batches(responding(...pages).send).toArray();
    await expect(read).rejects.toMatchObject({ name: 'PagingError' });
  });

  it('is read in any order where starts are no timestamps', async () => {
    const runs = '1234560789'.split('').map((id) => ({ id, start_timestamp: id }));
    const send = (async (_: Operation, { query }: OperationInput) => {
      const offset = Number(Reflect.get(query ?? {}, 'offset'));
      return { runs: runs.slice(offset, offset + 2) };
    }) as Send;
    const window = { from: new Date(0), to, pageSize: 2 };
    expect(await runsOf(send).iterate(window).toArray()).toEqual(runs);
  });

  it('is read though a start is no timestamp', async () => {
    const starts = ['2025', 1.5, null, {}, undefined];
    const runs = starts.map((start_timestamp, index) => ({ id: `r${index}`, start_timestamp }));
    const { send } = responding({ runs }, {}, { runs: runs.slice(-1) });
    expect(await loops.runs(send).toArray()).toEqual(runs);
  });
});

describe('runs that begin a page', () => {
  const run = (id: string, start: bigint) => ({ id, start_timestamp: start });
  const window = { from: new Date(0), to: new Date() };

  it('join it on to the one before when they started earlier than the last of it', async () => {
    const [a, b, late, c] = [run('a', 1n), run('b', 3n), run('late', 2n), run('c', 4n)];
    const { send, asked } = responding({ runs: [a, b] }, { runs: [late, b] }, { runs: [c] }, {});
    await runsOf(send).iterate(window).toArray();
    expect(asked.slice(0, 3).map(({ query }) => Reflect.get(query ?? {}, 'offset'))).toEqual([
      0, 1, 2,
    ]);
  });

  it('and are the same each time are an error of the list of runs', async () => {
    const send = (async () => ({ runs: [run('a', 1n), run('b', 2n), run('c', 3n)] })) as Send;
    await expect(runsOf(send).iterate(window).toArray()).rejects.toMatchObject({
      name: 'PagingError',
      message: expect.stringContaining('The pages of runs do not advance'),
    });
  });
});

describe('the results of a run that is not COMPLETE', () => {
  const files = [{ original_file_name: 'a' }];

  it.each(['RUNNING', 'PAUSED', 'STOPPED_AT_CHECKPOINT', 'FAILED', 'CANCELLED', 'QUEUED'])(
    'are an error unless asked for: %s',
    async (status) => {
      const page = { id: 'r', status, message: 'so far', files: [], has_more: false };
      const read = runsOf(responding(page).send).iterateResults('r').toArray();
      await expect(read).rejects.toBeInstanceOf(RunNotCompleteError);
      await expect(read).rejects.toMatchObject({
        message: expect.stringMatching(`^Run r is ${status}, .*: so far. .*allowIncomplete: true`),
        run: { id: 'r', status, msg: 'so far', finish_timestamp: null },
      });
      const { send, asked } = responding({ ...page, files });
      const options = { allowIncomplete: true, timeoutMs: 5 };
      expect(await runsOf(send).iterateResults('r', {}, options).toArray()).toEqual(files);
      expect(asked).toMatchObject([{ options: { timeoutMs: 5 } }]);
    },
  );

  it('are an error with the times of the run', async () => {
    const times = { start_timestamp: 1n, finish_timestamp: 2n };
    const { send } = responding({ id: 'r', status: 'FAILED', ...times });
    const error = await runsOf(send)
      .iterateResults('r')
      .toArray()
      .catch((reason) => reason);
    expect(error.run).toEqual({ id: 'r', status: 'FAILED', msg: null, ...times });
    expect(JSON.parse(JSON.stringify(error)).run).toMatchObject({ finish_timestamp: '2' });
    const { send: other } = responding({ status: 'FAILED' });
    const without = await runsOf(other)
      .iterateResults('r')
      .toArray()
      .catch((reason) => reason);
    expect(without.run).toEqual({ id: 'r', status: 'FAILED', msg: null, finish_timestamp: null });
  });

  it.each([undefined, null, 'COMPLETE'])('are taken when the status is %s', async (status) => {
    const { send } = responding({ status, files });
    expect(await runsOf(send).iterateResults('r').toArray()).toEqual(files);
  });
});

it.each([null, [], 'x'])(
  'deleteAndWait says that the jobs are unknown when the response is %j',
  async (response) => {
    await expect(runsOf(responding(response).send).deleteAndWait('r')).rejects.toMatchObject({
      name: 'DecodeError',
    });
  },
);

describe('a loop whose query cannot be used', () => {
  it.each([
    ['Say from when on', (runs: Runs) => runs.iterate({} as never)],
    ['pageSize', (runs: Runs) => runs.iterate({ from: new Date(0), pageSize: 1 })],
    ['sets limit itself', (runs: Runs) => runs.iterate({ from: new Date(0), limit: 1 } as never)],
    ['prefetch', (runs: Runs) => runs.iterateResults('r', {}, { prefetch: 2 as never })],
  ])('fails at its start, and sends nothing: %s', async (message, loop) => {
    const { send, asked } = responding();
    const read = async () => {
      for await (const _item of loop(runsOf(send))) break;
    };
    await expect(read()).rejects.toThrow(message);
    expect(asked).toEqual([]);
  });

  it('has a stack that leads to the loop', async () => {
    async function loopOfTheProgram() {
      for await (const _run of runsOf(responding().send).iterate({} as never)) break;
    }
    const error: Error = await loopOfTheProgram().catch((reason) => reason);
    expect(error.stack).toContain('loopOfTheProgram');
  });
});

it('a loop takes the query as it was when the list was made', async () => {
  const { send, asked } = responding({ runs: [] }, { runs: [] });
  const query = { from_timestamp: 5, to_timestamp: 9, status: ['FAILED' as const] };
  const list = runsOf(send).iterate(query);
  query.from_timestamp = 7;
  await list.toArray();
  expect(asked[0]?.query).toMatchObject({ from_timestamp: 5 });
});

it('reads all pages of results, and counts the files', async () => {
  const { send, asked } = responding(
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

describe('results that are fetched ahead', () => {
  const page = (name: string) => ({ files: [{ original_file_name: name }], has_more: true });

  /** The first page at once, and the second one never. */
  function hanging() {
    const signals: (AbortSignal | undefined)[] = [];
    const send = (async (_: Operation, __: OperationInput, options?: CallOptions) => {
      signals.push(options?.signal);
      if (signals.length === 1) return page('a');
      return new Promise((_resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
      });
    }) as Send;
    return { runs: runsOf(send), signals };
  }

  it('are asked for before the page is read to its end, and not without the option', async () => {
    for (const prefetch of [true, false]) {
      const { runs, signals } = hanging();
      for await (const _file of runs.iterateResults('r', {}, { prefetch })) {
        expect(signals.length).toBe(prefetch ? 2 : 1);
        break;
      }
    }
  });

  it('are given up when the loop ends', async () => {
    const { runs, signals } = hanging();
    for await (const _file of runs.iterateResults('r', {}, { prefetch: true })) break;
    expect(signals[1]?.aborted).toBe(true);
  });

  it('end with the reason of the caller’s signal, behind the files that were there', async () => {
    const { runs, signals } = hanging();
    const caller = new AbortController();
    const names: unknown[] = [];
    const read = async () => {
      const options = { prefetch: true, signal: caller.signal };
      for await (const file of runs.iterateResults('r', {}, options)) {
        names.push(file.original_file_name);
        caller.abort(new Error('enough'));
      }
    };
    await expect(read()).rejects.toThrow('enough');
    expect(names).toEqual(['a']);
    expect(signals[1]?.reason).toMatchObject({ message: 'enough' });
  });

  it('are the same results', async () => {
    const { send } = responding(page('a'), page('b'), { files: [], has_more: false });
    const files = await runsOf(send).iterateResults('r', {}, { prefetch: true }).toArray();
    expect(files.map((file) => file.original_file_name)).toEqual(['a', 'b']);
  });
});

it('follows the tokens of a batch’s files', async () => {
  const { send, asked } = responding(
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
  const { send, asked } = responding({ batches }, { batches: batches.slice(2) });
  const found = await new Batches(send).iterate({ workspace: 'claims' }).toArray();
  expect(found).toEqual(batches);
  expect(asked.map(({ query }) => query)).toEqual([
    { workspace: 'claims', limit: 100, offset: 0 },
    { workspace: 'claims', limit: 100, offset: 2 },
  ]);
});
