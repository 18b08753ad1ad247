import { expect, test } from 'vitest';
import { open, upload } from './open.ts';

type Init = RequestInit & { type?: string };

function ask(hub: ReturnType<typeof open>['hub'], path: string, { type, ...init }: Init = {}) {
  const headers = { authorization: `Bearer ${hub.token}`, ...(type && { 'content-type': type }) };
  return hub.fetch(hub.url + path, { ...init, headers });
}

test.each(['application/json', 'application/pdf', 'application/x-www-form-urlencoded', ''])(
  'bytes of a file are stored as they are when their content type is "%s"',
  async (type) => {
    const { hub, aihub } = open();
    const id = await upload(aihub, {});
    const body = new Uint8Array([123, 0, 255]);
    const path = `/v2/batches/${id}/files/a`;
    expect((await ask(hub, path, { method: 'PUT', body, type })).status).toBe(204);
    expect((await aihub.batches.listFiles(id)).nodes?.[0]?.metadata?.size).toBe(3);
  },
);

test('a multipart form gets 415 and is not taken for the file that it wraps', async () => {
  const { hub, aihub } = open();
  const id = await upload(aihub, {});
  const form = new FormData();
  form.set('file', new Blob(['x']), 'a');
  const response = await ask(hub, `/v2/batches/${id}/files/a`, { method: 'PUT', body: form });
  expect(response.status).toBe(415);
  expect((await response.json()).message).toContain('application/octet-stream');
  expect((await aihub.batches.listFiles(id)).nodes).toEqual([]);
});

test('JSON is read without a content type or with one of JSON, and under another gets 415', async () => {
  const { hub } = open();
  const create = async (type: string) => {
    const body = new TextEncoder().encode('{"name":"B"}');
    return (await ask(hub, '/v2/batches', { method: 'POST', body, type })).status;
  };
  expect(await create('')).toBe(200);
  expect(await create('application/json; charset=utf-8')).toBe(200);
  expect(await create('application/merge-patch+json')).toBe(200);
  expect(await create('text/csv')).toBe(415);
});

test('null in optional properties of a body is read as left out', async () => {
  const { hub, aihub } = open();
  const batch_id = await upload(aihub, { a: 'x' });
  const post = async (path: string, body: object) => {
    const init = { method: 'POST', type: 'application/json', body: JSON.stringify(body) };
    const response = await ask(hub, path, init);
    return [response.status, await response.json()];
  };
  expect(await post('/v2/batches', { name: 'B', workspace: null })).toMatchObject([200, {}]);
  const run = { app_name: 'App', app_id: null, batch_id, input_dir: null, output_dir: null };
  const settings = { tags: null, runtime_config: null, keys: { custom: { a: null } } };
  expect(await post('/v2/apps/runs', { ...run, settings })).toMatchObject([200, { batch_id }]);
  expect(await post('/v2/batches', { name: null })).toEqual([
    400,
    { message: "The request is not valid. body: must have required property 'name'." },
  ]);
});

test('an unknown query parameter is carried out and noted', async () => {
  const { hub } = open();
  expect((await ask(hub, '/v2/apps/runs?limits=5')).status).toBe(200);
  expect(hub.requests.at(-1)?.requestProblems).toEqual(['query/limits: is not documented']);
});
