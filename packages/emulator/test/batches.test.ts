import { expect, test } from 'vitest';
import { bytes, invoice, open, problemsOf, upload } from './open.ts';

test('a batch shows its owner, its folder and exact milliseconds', async () => {
  const { aihub } = open({ contexts: ['acme'] });
  const { id } = await aihub.batches.create({ name: 'Invoices', workspace: 'ap' });
  expect(await aihub.batches.get(id)).toMatchObject({
    id,
    name: 'Invoices',
    workspace: 'ap',
    repo_owner: 'acme',
    batch_owner: 'jane.doe',
    created_at_ms: 1765912391482n,
    path_suffix: `batches/${id}`,
  });
});

test('batches are listed in pages, by workspace and by owner', async () => {
  const { aihub } = open();
  for (const workspace of ['a', 'b', 'a']) await aihub.batches.create({ name: 'B', workspace });
  const count = async (query: Parameters<typeof aihub.batches.list>[0]) =>
    (await aihub.batches.list(query)).batches?.length;
  expect(await count({})).toBe(3);
  expect(await count({ workspace: 'a' })).toBe(2);
  expect(await count({ username: 'nobody' })).toBe(0);
  expect(await count({ limit: 2, offset: 2 })).toBe(1);
});

test('files are listed by name with a token that does not shift', async () => {
  const { hub, aihub } = open();
  const id = await upload(aihub, { 'c.txt': 'c', 'a.txt': 'a', 'b ü%.txt': 'bb' });
  const first = await aihub.batches.listFiles(id, { page_size: 2 });
  expect(first.nodes?.map(({ name }) => name)).toEqual(['a.txt', 'b ü%.txt']);
  expect(first.nodes?.[1]?.metadata).toEqual({
    node_type: 'file',
    size: 2,
    modified_timestamp: 1765912391,
  });
  expect(first.has_more).toBe(true);
  await aihub.batches.addFile(id, '0.txt', bytes('0'));
  const next = { page_size: 2, start_token: first.next_page_token as string };
  const second = await aihub.batches.listFiles(id, next);
  expect(second.nodes?.map(({ name }) => name)).toEqual(['c.txt']);
  expect(second.has_more).toBe(false);
  expect(problemsOf(hub)).toEqual([]);
  const wrong = aihub.batches.listFiles(id, { start_token: 'nonsense' });
  await expect(wrong).rejects.toMatchObject({ status: 400 });
});

test('a deleted file is gone when its job ends, and its Location names the job', async () => {
  const { hub, aihub } = open();
  const id = await upload(aihub, { 'a.txt': 'a', 'b.txt': 'b' });
  const headers = { authorization: `Bearer ${hub.token}` };
  const url = `${hub.url}/v2/batches/${id}/files/a.txt`;
  const response = await hub.fetch(url, { method: 'DELETE', headers });
  expect(response.status).toBe(202);
  const job = response.headers.get('location')?.split('/').at(-1) as string;
  expect((await aihub.batches.getJob(job)).state).toBe('PENDING');
  expect((await aihub.batches.listFiles(id)).nodes).toHaveLength(2);
  hub.clock.advance(1_000);
  expect((await aihub.batches.listFiles(id)).nodes?.map(({ name }) => name)).toEqual(['b.txt']);
  await expect(aihub.batches.deleteFile(id, 'a.txt')).rejects.toMatchObject({ status: 404 });
});

test('a file goes up in parts of the right size, in order', async () => {
  const { hub, aihub } = open({ partSizeBytes: 4 });
  const id = await upload(aihub, {});
  const session = await aihub.batches.createMultipartUploadSession({
    batch_id: id,
    filename: 'big.txt',
    file_size: 10,
  });
  expect(session.part_size).toBe(4);
  expect(session.session_id).toMatch(/^mpu_\d+\.[\da-f]+-[\da-f]+\.t\d+$/);
  const put = (part: number, text: string) =>
    aihub.batches.uploadMultipartPart(session.session_id, part, bytes(text));
  await expect(put(1, 'abc')).rejects.toMatchObject({ status: 400 });
  await expect(put(4, 'x')).rejects.toMatchObject({ status: 400 });
  const parts = [await put(1, 'Key:'), await put(2, ' val'), await put(3, 'ue')];
  const commit = (order: typeof parts) =>
    aihub.batches.commitMultipartUploadSession(session.session_id, {
      action: 'commit',
      parts: order,
    });
  await expect(commit([...parts].reverse())).rejects.toMatchObject({ status: 400 });
  await expect(commit(parts.slice(0, 2))).rejects.toMatchObject({ status: 400 });
  await commit(parts);
  await expect(commit(parts)).rejects.toMatchObject({ status: 404 });
  expect((await aihub.batches.listFiles(id)).nodes?.[0]?.metadata?.size).toBe(10);
  const run = await aihub.apps.run({ app_name: 'App', batch_id: id });
  hub.clock.advance(10_000);
  const results = await aihub.runs.results(run.id);
  expect(results.files?.[0]?.documents?.[0]?.fields?.[0]).toMatchObject({ value: 'value' });
});

test('an aborted multipart upload leaves nothing', async () => {
  const { aihub } = open({ partSizeBytes: 4, maxStoredBytes: 8 });
  const id = await upload(aihub, {});
  for (let time = 0; time < 5; time++) {
    const body = { batch_id: id, filename: 'a', file_size: 4 };
    const { session_id } = await aihub.batches.createMultipartUploadSession(body);
    await aihub.batches.uploadMultipartPart(session_id, 1, bytes('abcd'));
    await aihub.batches.commitMultipartUploadSession(session_id, { action: 'abort' });
  }
  expect((await aihub.batches.listFiles(id)).nodes).toEqual([]);
});

test('bodies and all files together are capped', async () => {
  const { hub, aihub } = open({ maxBodyBytes: 100, maxStoredBytes: 2 * 256 + 150 });
  const id = await upload(aihub, { a: 'x'.repeat(100) });
  const put = (name: string, size: number) =>
    aihub.batches.addFile(id, name, bytes('x'.repeat(size)));
  await expect(put('b', 101)).rejects.toMatchObject({ status: 413 });
  await expect(put('b', 51)).rejects.toMatchObject({ status: 507 });
  await aihub.batches.deleteFile(id, 'a');
  hub.clock.advance(1_000);
  await put('b', 51);
});

test('a commit that is refused with 507 leaves no file, and the session as it was', async () => {
  const { hub, aihub } = open({ partSizeBytes: 100, maxStoredBytes: 256 + 100 });
  const id = await upload(aihub, { a: '' });
  const body = { batch_id: id, filename: 'b', file_size: 100 };
  const { session_id } = await aihub.batches.createMultipartUploadSession(body);
  const part = await aihub.batches.uploadMultipartPart(session_id, 1, bytes('x'.repeat(100)));
  const commit = () =>
    aihub.batches.commitMultipartUploadSession(session_id, { action: 'commit', parts: [part] });
  await expect(commit()).rejects.toMatchObject({ cause: { status: 507 } });
  const names = async () => (await aihub.batches.listFiles(id)).nodes?.map(({ name }) => name);
  expect(await names()).toEqual(['a']);
  await expect(aihub.batches.addFile(id, 'c', bytes('x'))).rejects.toMatchObject({ status: 507 });
  await aihub.batches.deleteFile(id, 'a');
  hub.clock.advance(1_000);
  await commit();
  expect(await names()).toEqual(['b']);
});

test('a run that is refused with 507 costs no units and no space', async () => {
  const files = { 'a.txt': 'x'.repeat(300) };
  const deployments = { d: { upstream: { kind: 'folder', files } as const } };
  const { hub, aihub } = open({ deployments, maxStoredBytes: 500, units: 5, contexts: ['acme'] });
  for (let time = 0; time < 3; time++) {
    const run = aihub.deployments.run('d', { manual_upstream_integration: true });
    await expect(run).rejects.toMatchObject({ cause: { status: 507 } });
  }
  expect(hub.unitsLeft('acme')).toBe(5);
  await upload(aihub, { a: 'x'.repeat(200) });
});

test('negative numbers in a query count as 0 or as left out', async () => {
  const { aihub } = open();
  const id = await upload(aihub, { a: 'a', b: 'b' });
  expect((await aihub.batches.list({ limit: -1, offset: -1 })).batches).toHaveLength(1);
  expect((await aihub.batches.listFiles(id, { page_size: -1 })).nodes).toHaveLength(2);
});

test('a run keeps the files that its batch held when it began', async () => {
  const { hub, aihub } = open();
  const batch_id = await upload(aihub, { 'a.txt': invoice });
  const run = await aihub.apps.run({ app_name: 'App', batch_id });
  await aihub.batches.addFile(batch_id, 'a.txt', bytes('Other: value'));
  hub.clock.advance(10_000);
  const results = await aihub.runs.results(run.id);
  expect(results.files?.[0]?.documents?.[0]?.class_name).toBe('Invoice');
});
