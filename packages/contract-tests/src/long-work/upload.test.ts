import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createEmulator, startEmulator } from '@org/aihub-emulator';
import { AIHub, UploadError } from '@org/aihub-sdk';
import { fileFromPath, filesFromFolder } from '@org/aihub-sdk/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from './client-of.ts';

const mb = 1_000_000;
const partSizeBytes = 3 * mb;
const bytesOf = (size: number) => new Uint8Array(size).map((_, index) => (index * 31) % 253);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'upload-'));
  await writeFile(join(folder, 'large ü.bin'), bytesOf(14 * mb));
  await writeFile(join(folder, 'small 100%.txt'), 'Total: 12.50');
});
afterAll(() => rm(folder, { recursive: true }));

/** What the hub got, file by file, since its API gives no bytes back. */
function recorded(hub: ReturnType<typeof createEmulator>) {
  const parts = new Map<string, Uint8Array>();
  const log: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, { ...init, duplex: 'half' } as RequestInit);
    const copy = request.clone();
    const response = await hub.fetch(request);
    const path = new URL(copy.url).pathname.replace('/api/v2/batches/', '');
    log.push(`${copy.method} ${path} ${response.status}`);
    if (copy.method === 'PUT') parts.set(path, new Uint8Array(await copy.arrayBuffer()));
    return response;
  };
  return { parts, log, fetch };
}

describe('batches.upload', () => {
  it('brings a folder over a real connection, whole files with their names', async () => {
    const hub = await startEmulator({ partSizeBytes, checkResponses: false });
    try {
      const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token });
      const { id } = await aihub.batches.create({ name: 'Invoices' });
      const files = await filesFromFolder(folder);
      await aihub.batches.upload(id, files);
      const nodes = await aihub.batches.iterateFiles(id).toArray();
      expect(nodes.map(({ name, metadata }) => [name, metadata?.size])).toEqual([
        ['large ü.bin', 14 * mb],
        ['small 100%.txt', 12],
      ]);
      expect(hub.stats.requests).toMatchObject({
        addFileToBatch: 1,
        createMultipartUploadSession: 1,
        uploadMultipartPart: 5,
        commitMultipartUploadSession: 1,
      });
      expect(hub.requests.flatMap(({ requestProblems = [] }) => requestProblems)).toEqual([]);
    } finally {
      await hub.close();
    }
  });

  it.each([
    ['small', 10, 'addFileToBatch'],
    ['large', 11 * mb, 'createMultipartUploadSession'],
  ] as const)(
    'says that a %s file changed before its upload, and stores nothing of it',
    async (name, size, operation) => {
      const hub = await startEmulator({ partSizeBytes, checkResponses: false });
      const path = join(folder, `.changing-${name}`);
      try {
        const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token });
        const { id } = await aihub.batches.create({ name: 'Invoices' });
        await writeFile(path, bytesOf(size));
        const files = [await fileFromPath(path, name), { name: 'b', content: bytesOf(1) }];
        await writeFile(path, bytesOf(size + 5));
        await expect(aihub.batches.upload(id, files)).rejects.toMatchObject({
          message: expect.stringContaining(`it had ${size} bytes, and has ${size + 5} now`),
          uploaded: [{ name: 'b' }],
          failed: [{ name }],
        });
        const nodes = await aihub.batches.iterateFiles(id).toArray();
        expect(nodes.map((node) => node.name)).toEqual(['b']);
        expect(hub.stats.requests[operation] ?? 0).toBe(name === 'small' ? 1 : 0);
      } finally {
        await rm(path, { force: true });
        await hub.close();
      }
    },
  );

  it('ends with the error of onProgress, and leaves no session open', async () => {
    const hub = await startEmulator({ partSizeBytes, checkResponses: false });
    try {
      const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token });
      const { id } = await aihub.batches.create({ name: 'Invoices' });
      const files = [{ name: 'large', content: bytesOf(14 * mb) }];
      const onProgress = async () => Promise.reject(new Error('mine'));
      await expect(aihub.batches.upload(id, files, { onProgress })).rejects.toThrow(
        new Error('mine'),
      );
      expect(hub.stats.requests.commitMultipartUploadSession).toBe(1);
      expect(await aihub.batches.iterateFiles(id).toArray()).toEqual([]);
    } finally {
      await hub.close();
    }
  });

  it.each(['path', 'stream'])('sends every byte of a %s once, in its place', async (kind) => {
    const hub = createEmulator({ partSizeBytes, checkResponses: false });
    const { parts, fetch } = recorded(hub);
    const aihub = clientOf(hub, { fetch });
    const { id } = await aihub.batches.create({ name: 'Invoices' });
    const path = join(folder, 'large ü.bin');
    const stream = () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
    const file =
      kind === 'path' ? await fileFromPath(path) : { name: 'large', size: 14 * mb, stream };
    await aihub.batches.upload(id, [file]);
    const joined = Buffer.concat([...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, b]) => b));
    expect(hashOf(joined)).toBe(hashOf(bytesOf(14 * mb)));
  });

  it('gets through broken connections, 503 and lost responses, part by part', async () => {
    const hub = createEmulator({
      seed: 3,
      partSizeBytes: mb,
      checkResponses: false,
      faults: [
        { kind: 'refused', operations: ['uploadMultipartPart'], probability: 0.1 },
        { kind: 'lost-response', operations: ['uploadMultipartPart'], probability: 0.1 },
        { kind: 'unavailable', operations: ['addFileToBatch'], probability: 0.3 },
        { kind: 'lost-response', operations: ['createMultipartUploadSession'], count: 1 },
      ],
    });
    const aihub = clientOf(hub, { maxRetries: 8 });
    const { id } = await aihub.batches.create({ name: 'Invoices' });
    const files = [
      { name: 'a.bin', content: bytesOf(13 * mb) },
      { name: 'b.bin', content: bytesOf(5) },
    ];
    await aihub.batches.upload(id, files);
    const nodes = await aihub.batches.iterateFiles(id).toArray();
    expect(nodes.map(({ metadata }) => metadata?.size)).toEqual([13 * mb, 5]);
  });

  it('aborts the session of a file that fails, and brings the others', async () => {
    const hub = createEmulator({ partSizeBytes, checkResponses: false });
    const { log, fetch } = recorded(hub);
    const aihub = clientOf(hub, { fetch });
    const { id } = await aihub.batches.create({ name: 'Invoices' });
    hub.faults.add({ kind: 'unavailable', status: 501, operations: ['uploadMultipartPart'] });
    const error = await aihub.batches
      .upload(
        id,
        [
          { name: 'a.bin', content: bytesOf(14 * mb) },
          { name: 'b.txt', content: bytesOf(3) },
        ],
        { maxRetries: 0 },
      )
      .catch((reason: unknown) => reason as UploadError);
    expect(error).toBeInstanceOf(UploadError);
    expect(error).toMatchObject({ uploaded: [{ name: 'b.txt' }], failed: [{ name: 'a.bin' }] });
    expect(log.at(-1)).toMatch(/^POST multipart-upload\/sessions\/.* 2\d\d$/);
  });

  it('says that a commit whose response was lost may have been done', async () => {
    const hub = createEmulator({ partSizeBytes, checkResponses: false });
    const aihub = clientOf(hub);
    const { id } = await aihub.batches.create({ name: 'Invoices' });
    hub.faults.add({ kind: 'lost-response', operations: ['commitMultipartUploadSession'] });
    const error = await aihub.batches
      .upload(id, [{ name: 'a.bin', content: bytesOf(14 * mb) }])
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ failed: [{ error: { name: 'UnknownOutcomeError' } }] });
    expect(hub.stats.requests.commitMultipartUploadSession).toBe(1);
    const [node] = await aihub.batches.iterateFiles(id).toArray();
    expect(node?.metadata?.size).toBe(14 * mb);
  });

  it('tries no file when the batch is not there', async () => {
    const hub = createEmulator({ checkResponses: false });
    const files = Array.from({ length: 20 }, (_, n) => ({ name: `${n}`, content: bytesOf(3) }));
    const error = await clientOf(hub)
      .batches.upload(404, files, { concurrency: 2 })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ failed: { length: 20 }, cause: { status: 404 } });
    expect(hub.stats.requests.addFileToBatch).toBeLessThanOrEqual(2);
  });
});
