import { readdirSync } from 'node:fs';
import { mkdtemp, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentOf } from './file-content.ts';

let folder: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-content-'));
  path = join(folder, 'a.txt');
});
afterAll(() => rm(folder, { recursive: true }));

async function opened(text: string): Promise<Blob | Uint8Array> {
  await writeFile(path, text);
  return contentOf(path, await stat(path));
}

it.each(['', 'a', 'ä'.repeat(300_000)])('reads a small file whole', async (text) => {
  const content = await opened(text);
  expect(content).toBeInstanceOf(Uint8Array);
  expect(Buffer.from(content as Uint8Array).toString()).toBe(text);
});

const large = Buffer.from(Array.from({ length: 2_500_000 }, (_, index) => index % 251));

async function openedLarge(): Promise<Blob> {
  await writeFile(path, large);
  return (await contentOf(path, await stat(path))) as Blob;
}

async function chunksOf(blob: Blob): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of blob.stream()) chunks.push(chunk);
  return chunks;
}

it('reads a large file by the MiB, and as often as is asked for', async () => {
  const content = await openedLarge();
  for (let time = 0; time < 2; time++) {
    const chunks = await chunksOf(content);
    expect(chunks.map(({ length }) => length)).toEqual([2 ** 20, 2 ** 20, 2_500_000 - 2 ** 21]);
    expect(Buffer.compare(Buffer.concat(chunks), large)).toBe(0);
  }
  expect(Buffer.compare(Buffer.from(await content.arrayBuffer()), large)).toBe(0);
});

it.each<[number | undefined, number | undefined]>([
  [0, 10],
  [1_000_000, 2_400_000],
  [2_499_999, 2_500_000],
  [2_500_000, 2_500_001],
  [100, undefined],
  [undefined, undefined],
  [-100, -50],
  [5, 3],
  [10, 9_999_999],
])('cuts a large file from %s to %s', async (start, end) => {
  const content = await openedLarge();
  const expected = new Blob([large]).slice(start, end);
  const part = content.slice(start, end, 'text/plain');
  expect([part.size, part.type]).toEqual([expected.size, 'text/plain']);
  const bytes = Buffer.concat(await chunksOf(part));
  expect(Buffer.compare(bytes, Buffer.from(await expected.arrayBuffer()))).toBe(0);
  const inner = Buffer.concat(await chunksOf(part.slice(1, 4)));
  expect(inner).toEqual(Buffer.from(await expected.slice(1, 4).arrayBuffer()));
});

it('sends a part of a large file with fetch', async () => {
  const part = (await openedLarge()).slice(1_000, 1_500_000);
  const sent = await new Request('http://127.0.0.1', { method: 'PUT', body: part }).arrayBuffer();
  expect(Buffer.compare(Buffer.from(sent), large.subarray(1_000, 1_500_000))).toBe(0);
});

it.each<[string, () => Promise<void>]>([
  ['is shorter', () => truncate(path, 2_000_000)],
  ['was written again', () => utimes(path, 1, 1)],
])('ends a stream with the error of a Blob when a large file %s meanwhile', async (_, change) => {
  const reader = (await openedLarge()).slice(0, 2_400_000).stream().getReader();
  expect((await reader.read()).value).toHaveLength(2 ** 20);
  await change();
  const rest = async () => {
    while (!(await reader.read()).done);
  };
  await expect(rest()).rejects.toMatchObject({ name: 'NotReadableError' });
});

it('leaves no file open when a stream is not read to its end', async () => {
  const content = await openedLarge();
  const open = () => readdirSync('/proc/self/fd').length;
  const before = open();
  for (let n = 0; n < 20; n++) await content.stream().getReader().read();
  expect(open()).toBeLessThan(before + 5);
});

it.each<[string, () => Promise<void>, RegExp]>([
  ['has grown', () => writeFile(path, 'abcd'), /changed while it was read/],
  ['is shorter', () => truncate(path, 2), /changed while it was read/],
  ['was written again', () => utimes(path, 1, 1), /changed while it was read/],
  ['is gone', () => rm(path), /ENOENT/],
])('fails when a small file %s', async (_, change, message) => {
  await writeFile(path, 'abc');
  const version = await stat(path);
  await change();
  await expect(contentOf(path, version)).rejects.toThrow(message);
});
