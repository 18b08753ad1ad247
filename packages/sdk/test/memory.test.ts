import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { AIHub, preload, rows } from '../src/index.ts';
import { inVirtualTime } from './virtual-time.ts';

// Code that Node compiles anew or throws away would count as memory of the client.
for (const flag of ['--expose-gc', '--no-opt', '--no-sparkplug', '--no-flush-bytecode'])
  setFlagsFromString(flag);
const collect = runInNewContext('gc') as () => void;

/** What is alive on the heap, in bytes. */
async function alive(): Promise<number> {
  // An hour of virtual time, after which no cancelled timer is left.
  await new Promise((resolve) => setTimeout(resolve, 3_600_000));
  collect();
  return process.memoryUsage().heapUsed;
}

const rounds = 5;

/**
 * Bytes that stay of each: the least growth of several rounds, since what is compiled or laid out
 * anew is in one round and not in all.
 */
function staying(work: (index: number) => Promise<unknown>, count: number): Promise<number> {
  let index = 0;
  return inVirtualTime(async () => {
    const looks: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (let done = 0; done < count; done += 25) {
        await Promise.all(Array.from({ length: 25 }, () => work(index++)));
      }
      looks.push(await alive());
    }
    const growth = looks.slice(1).map((look, at) => look - (looks[at] as number));
    // The first round after the first one still loads code.
    return Math.min(...growth.slice(1)) / count;
  });
}

/** In bytes. What stayed was 0 or 1; the shortest string in a set takes more than this. */
const most = 20;

const ns = 1_765_912_514_238_248_673n;
const runText = (id: string, status = 'COMPLETE') =>
  `{"id":"${id}","status":"${status}","start_timestamp":${ns},"finish_timestamp":${ns},"batch_id":7}`;
const document = '{"class_name":"Invoice","fields":[{"field_name":"total","value":"7.00"}]}';
const results = `{"status":"COMPLETE","files":[{"original_file_name":"a.pdf","documents":[${document}]}],"has_more":false}`;

let runs = 0;
const minute = 60_000;

/** A server whose runs take a minute. */
async function serve(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const { pathname } = new URL(String(input));
  const name = pathname.split('/').at(-1) ?? '';
  if (init?.method === 'PUT') return new Response(null, { status: 204 });
  if (name === 'batches') return new Response('{"id":7}');
  if (init?.method === 'POST') return new Response(runText(`${Date.now()}-${runs++}`, 'RUNNING'));
  if (name === 'results') return new Response(results);
  if (name === 'runs') return new Response('{"runs":[]}');
  const isOver = Date.now() > Number(name.split('-')[0]) + minute;
  return new Response(runText(name, isOver ? 'COMPLETE' : 'RUNNING'));
}

const clientOf = (fetch: typeof globalThis.fetch) =>
  new AIHub({ apiToken: 'none', apiRoot: 'http://127.0.0.1', fetch, maxRetries: 0 });

describe('of what a client has done, nothing stays in memory', () => {
  beforeAll(async () => {
    await preload();
    // Node loads its fetch at the first response.
    await new Response('').text();
  });

  it('of documents that are uploaded, run, waited for and read for hours', async () => {
    const aihub = clientOf(serve);
    const content = new Uint8Array(100);
    const bytes = await staying(async (index) => {
      const { id } = await aihub.batches.create({ name: `batch ${index}` });
      await aihub.batches.upload(id, [{ name: `invoice-${index}.pdf`, content }]);
      const once = { idempotencyKey: `invoice-${index}` };
      const run = await aihub.deployments.run('invoices', { batch_id: id }, once);
      await aihub.runs.wait(run.id, { timeoutMs: 10 * minute });
      for await (const _ of rows(aihub.runs.iterateResults(run.id)));
    }, 100);
    expect(bytes).toBeLessThan(most);
  });

  it.each<[string, number]>([
    ['calls', 200],
    ['calls that are refused for their rate', 429],
    ['calls that a server in trouble refuses', 503],
  ])('of %s, with one signal for all', async (_, status) => {
    const aihub = clientOf(async () => new Response(runText('a'), { status }));
    const { signal } = new AbortController();
    const bytes = await staying(
      (index) => aihub.runs.get(`run-${index}`, { signal }).catch(() => undefined),
      150,
    );
    expect(bytes).toBeLessThan(most);
  });
});
