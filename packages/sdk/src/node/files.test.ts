import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileFromPath, filesFromFolder } from './files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  await writeFile(join(folder, 'b.pdf'), 'bb');
  await writeFile(join(folder, 'a ü.pdf'), 'a');
  await writeFile(join(folder, '.DS_Store'), 'x');
  await mkdir(join(folder, 'sub'));
  await mkdir(join(folder, 'none'));
  await writeFile(join(folder, 'sub', 'c.pdf'), 'ccc');
  await symlink(join(folder, 'b.pdf'), join(folder, 'link.pdf'));
});
afterAll(() => rm(folder, { recursive: true }));

it('takes the files of a folder by name, and no hidden ones', async () => {
  const files = await filesFromFolder(folder);
  expect(files.map(({ name }) => name)).toEqual(['a ü.pdf', 'b.pdf', 'link.pdf']);
});

it('takes subfolders where asked', async () => {
  const files = await filesFromFolder(folder, { recursive: true });
  expect(files.map(({ name }) => name)).toEqual(['a ü.pdf', 'b.pdf', 'link.pdf', 'c.pdf']);
});

it('says when there is no file, or not what was meant', async () => {
  await expect(filesFromFolder(join(folder, 'none'))).rejects.toThrow('There is no file in');
  await expect(fileFromPath(folder)).rejects.toThrow('is not a file');
  await expect(fileFromPath(join(folder, 'gone.pdf'))).rejects.toThrow('ENOENT');
});

it('reads a file only when it is sent, under a name of one’s own', async () => {
  const file = await fileFromPath(join(folder, 'b.pdf'), 'invoice.pdf');
  expect(file.name).toBe('invoice.pdf');
  const content = 'content' in file && file.content instanceof Blob ? file.content : undefined;
  expect(await content?.text()).toBe('bb');
});
