import { mkdtemp, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { contentOf } from './file-content.ts';

let folder: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-content-'));
  path = join(folder, 'a.txt');
});
afterAll(() => rm(folder, { recursive: true }));

async function opened(text: string): Promise<Blob> {
  await writeFile(path, text);
  return contentOf(path, await stat(path));
}

it.each(['', 'a', 'ä'.repeat(300_000)])('reads a small file whole', async (text) => {
  const slowly = vi.spyOn(Blob.prototype, 'arrayBuffer');
  const content = await opened(text);
  expect(content).toBeInstanceOf(Blob);
  const bytes = await content.arrayBuffer();
  expect(bytes).toBeInstanceOf(ArrayBuffer);
  expect(Buffer.from(bytes).toString()).toBe(text);
  // It can be read again, and in other ways.
  expect(Buffer.from(await content.arrayBuffer()).toString()).toBe(text);
  expect(slowly).not.toHaveBeenCalled();
  expect(await content.text()).toBe(text);
  slowly.mockRestore();
});

it('leaves a large file to the Blob', async () => {
  const content = await opened('x'.repeat(2 ** 20 + 1));
  expect(Object.hasOwn(content, 'arrayBuffer')).toBe(false);
  expect((await content.arrayBuffer()).byteLength).toBe(2 ** 20 + 1);
});

it.each<[string, () => Promise<void>]>([
  ['has grown', () => writeFile(path, 'abcd')],
  ['is shorter', () => truncate(path, 2)],
  ['was written again', () => utimes(path, 1, 1)],
  ['is gone', () => rm(path)],
])('fails as a Blob does when the file %s', async (_, change) => {
  const content = await opened('abc');
  await change();
  await expect(content.arrayBuffer()).rejects.toThrow(/could not be read/);
});

it('adds nothing that shows', async () => {
  expect(Object.keys(await opened('abc'))).toEqual([]);
});
