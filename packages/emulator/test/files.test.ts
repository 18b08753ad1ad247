import { expect, test } from 'vitest';
import type { EmulatorOptions } from '../src/index.ts';
import { clientOf, invoice, open, problemsOf, runOn, upload } from './open.ts';

const drive = 'jane.doe/jane.doe/fs/Instabase Drive';

function opened(options: EmulatorOptions = {}) {
  const { hub, aihub } = open(options);
  const ask = (
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string,
  ): Promise<Response> =>
    hub.fetch(`${hub.url}/v2/files/${path.split('/').map(encodeURIComponent).join('/')}`, {
      method,
      headers: { authorization: `Bearer ${hub.token}`, ...headers },
      ...(body === undefined ? {} : { body }),
    });
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const [place = '', query = 'file'] = path.split('?');
    const url = place.split('/').map(encodeURIComponent).join('/');
    const response = await hub.fetch(`${hub.url}/v2/files/${url}?expect-node-type=${query}`, {
      headers: { authorization: `Bearer ${hub.token}`, ...headers },
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const list = async (path: string) =>
    JSON.parse((await read(`${path}?folder`)).text).nodes.map(
      (node: { name: string; metadata: { node_type: string } }) =>
        node.metadata.node_type === 'folder' ? `${node.name}/` : node.name,
    );
  return { hub, aihub, ask, read, list };
}

test('a file is written, read, described by HEAD, and gone when its deletion ends', async () => {
  const { hub, ask, read } = opened();
  const path = `${drive}/a ü/b%2.txt`;
  expect((await ask('PUT', path, {}, 'hello')).status).toBe(204);
  expect(await read(path)).toMatchObject({ status: 200, text: 'hello' });
  const head = await ask('HEAD', path);
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    '5',
    '',
  ]);
  expect(head.headers.get('content-type')).toBe('application/octet-stream');
  expect((await ask('HEAD', `${drive}/a ü`)).headers.get('content-type')).toBe('application/json');
  const deletion = await ask('DELETE', path);
  expect([deletion.status, deletion.headers.get('location')]).toEqual([
    202,
    expect.stringMatching(/\/v2\/jobs\/[\da-f-]+$/),
  ]);
  expect((await read(path)).status).toBe(200);
  hub.clock.advance(1_000);
  expect((await read(path)).status).toBe(404);
  expect((await ask('HEAD', path)).status).toBe(404);
  expect((await ask('DELETE', path)).status).toBe(202);
  expect(problemsOf(hub)).toEqual([]);
});

test('with If-None-Match a file is written only where there is none', async () => {
  const { hub, ask, read } = opened();
  const path = `${drive}/a b`;
  const only = { 'if-none-match': '*' };
  const first = await ask('PUT', path, only, 'one');
  expect([first.status, first.headers.get('location')]).toEqual([
    201,
    `${hub.url}/v2/files/jane.doe/jane.doe/fs/Instabase%20Drive/a%20b`,
  ]);
  expect((await ask('PUT', path, only, 'two')).status).toBe(412);
  expect((await read(path)).text).toBe('one');
});

test.each([
  ['bytes=0-2', 206, 'abc', 'bytes 0-2/6'],
  ['bytes=4-', 206, 'ef', 'bytes 4-5/6'],
  ['bytes=-2', 206, 'ef', 'bytes 4-5/6'],
  ['bytes=0-99', 206, 'abcdef', 'bytes 0-5/6'],
  ['bytes=-99', 206, 'abcdef', 'bytes 0-5/6'],
  ['bytes=6-', 416, expect.stringContaining('6 bytes'), 'bytes */6'],
  ['bytes=-0', 416, expect.anything(), 'bytes */6'],
  ['bytes=3-2', 200, 'abcdef', null],
  ['bytes=0-1,3-4', 200, 'abcdef', null],
  ['lines=0-1', 200, 'abcdef', null],
])('the range %s gets %i', async (range, status, text, contentRange) => {
  const { ask, read } = opened();
  await ask('PUT', `${drive}/a`, {}, 'abcdef');
  const response = await read(`${drive}/a`, { range });
  expect([response.status, response.text, response.headers.get('content-range')]).toEqual([
    status,
    text,
    contentRange,
  ]);
});

test('folders list what was written, batches and output, down from the drive', async () => {
  const { hub, aihub, ask, list } = opened();
  const { id, batch_id } = await runOn({ hub, aihub }, { 'a.txt': invoice });
  await ask('PUT', `${drive}/in/x/y.txt`, {}, 'y');
  await ask('PUT', `${drive}/in/z.txt`, {}, 'z');
  expect(await list(drive)).toEqual(['batches/', 'in/', 'runs/']);
  expect(await list(`${drive}/in`)).toEqual(['x/', 'z.txt']);
  expect(await list(`${drive}/batches/${batch_id}`)).toEqual(['a.txt']);
  expect(await list(`${drive}/runs/${id}`)).toEqual([
    'a.txt/',
    'a.txt.json',
    'batch.ibflowresults',
  ]);
  expect(await list(`${drive}/runs/${id}/a.txt`)).toEqual(['page-1.txt']);
});

test('the output folder of a run can be downloaded, and holds what the results say', async () => {
  const { hub, aihub, read, ask } = opened();
  const run = await aihub.apps.run({
    app_name: 'App',
    batch_id: await upload(aihub, { 'a.txt': invoice }),
    output_dir: `/${drive}/out/`,
  });
  const path = `${drive}/out/batch.ibflowresults`;
  expect((await read(path)).status).toBe(404);
  hub.clock.advance(10_000);
  const results = JSON.parse((await read(path)).text);
  expect(results.files[0].documents[0].class_name).toBe('Invoice');
  const { files } = await aihub.runs.results(run.id, { include_source_info: true });
  const page = files?.[0]?.documents?.[0]?.post_processed_paths?.[0] as string;
  expect((await read(page.slice(1))).text).toContain('Total: 1284.50');
  await ask('DELETE', path);
  hub.clock.advance(1_000);
  expect((await read(path)).status).toBe(404);
  expect((await read(`${drive}/out/a.txt.json`)).status).toBe(200);
  await ask('DELETE', `${drive}/out`);
  hub.clock.advance(1_000);
  expect((await read(`${drive}/out/a.txt.json`)).status).toBe(404);
  await expect(aihub.runs.results(run.id)).rejects.toMatchObject({ status: 404 });
});

test('a file written into the folder of a batch is in the batch, and the other way round', async () => {
  const { aihub, ask, read } = opened();
  const id = await upload(aihub, { a: 'x' });
  await ask('PUT', `${drive}/batches/${id}/b`, {}, 'y');
  expect((await aihub.batches.listFiles(id)).nodes?.map(({ name }) => name)).toEqual(['a', 'b']);
  expect((await read(`${drive}/batches/${id}/a`)).text).toBe('x');
});

test('a folder of written files is the input of a run', async () => {
  const { hub, aihub, ask } = opened();
  await ask('PUT', `${drive}/in/a.txt`, {}, invoice);
  const { id } = await aihub.apps.run({ app_name: 'App', input_dir: `/${drive}/in/` });
  hub.clock.advance(10_000);
  const { files } = await aihub.runs.results(id);
  expect(files?.map((file) => file.original_file_name)).toEqual(['a.txt']);
});

test('another account sees nothing, and no path leads out of its place', async () => {
  const { hub, ask } = opened();
  await ask('PUT', `${drive}/a`, {}, 'x');
  const headers = { 'ib-context': 'other' };
  expect((await ask('HEAD', `${drive}/a`, headers)).status).toBe(404);
  for (const path of ['a//b', 'a/%00', 'a%5Cb', 'a%2F..%2Fb']) {
    const init = { method: 'PUT', body: 'x', headers: { authorization: `Bearer ${hub.token}` } };
    const { status } = await hub.fetch(`${hub.url}/v2/files/${path}`, init);
    expect([400, 501], path).toContain(status);
  }
  await expect(clientOf(hub).batches.list()).resolves.toEqual({ batches: [] });
});

test('a file stands in no place of a folder, and holds no other', async () => {
  const { ask, read } = opened();
  await ask('PUT', `${drive}/a/b`, {}, 'x');
  expect((await ask('PUT', `${drive}/a`, {}, 'x')).status).toBe(400);
  expect((await ask('PUT', `${drive}/a/b/c`, {}, 'x')).status).toBe(400);
  expect((await read(`${drive}/a?file`)).status).toBe(400);
  expect((await read(`${drive}/a/b?folder`)).status).toBe(400);
});

test('jobs fail on request, and nothing is deleted', async () => {
  const { hub, aihub, ask, read } = opened();
  await ask('PUT', `${drive}/a`, {}, 'x');
  const batch_id = await upload(aihub, { a: 'x' });
  hub.faults.add({ kind: 'job-failure', message: 'The drive is offline.', count: 2 });
  const { job_id } = await aihub.batches.delete(batch_id);
  await ask('DELETE', `${drive}/a`);
  hub.clock.advance(1_000);
  expect(await aihub.jobs.get(job_id)).toEqual({
    state: 'FAILED',
    message: 'The drive is offline.',
  });
  expect((await aihub.batches.listFiles(batch_id)).nodes).toHaveLength(1);
  expect((await read(`${drive}/a`)).status).toBe(200);
  await aihub.batches.delete(batch_id);
  hub.clock.advance(1_000);
  await expect(aihub.batches.get(batch_id)).rejects.toMatchObject({ status: 404 });
});
