import { expect, test } from 'vitest';
import { bytes, open, upload } from './open.ts';

test('fetch takes every kind of body that the platform does', async () => {
  const { hub, aihub } = open();
  const id = await upload(aihub, {});
  const headers = {
    authorization: `Bearer ${hub.token}`,
    'content-type': 'application/octet-stream',
  };
  const bodies = {
    text: 'abc',
    bytes: bytes('abc'),
    buffer: bytes('abc').buffer,
    blob: new Blob(['abc']),
    stream: new Blob(['abc']).stream(),
  };
  for (const [name, body] of Object.entries(bodies)) {
    const init = { method: 'PUT', headers, body, duplex: 'half' } as RequestInit;
    const response = await hub.fetch(`${hub.url}/v2/batches/${id}/files/${name}`, init);
    expect(response.status, name).toBe(204);
  }
  const request = new Request(`https://aihub.instabase.com/api/v2/batches/${id}/files/request`, {
    method: 'PUT',
    headers,
    body: 'abc',
  });
  expect((await hub.fetch(request)).status).toBe(204);
  const { nodes } = await aihub.batches.listFiles(id);
  expect(nodes?.map((node) => node.metadata?.size)).toEqual([3, 3, 3, 3, 3, 3]);
});

test('a file does not change with the buffer that it came from', async () => {
  const { hub, aihub } = open();
  const buffer = Buffer.from('Key: old');
  const batch_id = await upload(aihub, { 'a.txt': buffer });
  buffer.write('Key: new');
  const { id } = await aihub.apps.run({ app_name: 'App', batch_id });
  hub.clock.advance(10_000);
  const { files } = await aihub.runs.results(id);
  expect(files?.[0]?.documents?.[0]?.fields?.[0]?.value).toBe('old');
});

test('an abort rejects with its reason, before the request and during it', async () => {
  const { hub } = open({ faults: [{ kind: 'latency', ms: 60_000 }] });
  const reason = new Error('enough');
  const before = hub.fetch(`${hub.url}/v2/batches`, { signal: AbortSignal.abort(reason) });
  await expect(before).rejects.toBe(reason);
  const controller = new AbortController();
  const during = hub.fetch(`${hub.url}/v2/batches`, { signal: controller.signal });
  setTimeout(() => controller.abort(reason), 10);
  await expect(during).rejects.toBe(reason);
});
