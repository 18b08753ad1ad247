import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UploadFolder } from './upload-folder.ts';

let base: string;
let folder: UploadFolder;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'aihub-mcp-'));
  const root = join(base, 'in');
  mkdirSync(join(root, 'sub'), { recursive: true });
  mkdirSync(join(base, 'in-other'));
  mkdirSync(join(root, '.git'));
  for (const name of ['in/a.pdf', 'in/b.pdf', 'in/sub/c.pdf', 'in/.env', 'in/.git/config']) {
    writeFileSync(join(base, name), name);
  }
  for (const name of ['secret.txt', 'in-other/d.pdf']) writeFileSync(join(base, name), 'secret');
  symlinkSync(join(root, 'a.pdf'), join(root, 'sub', 'link-inside.pdf'));
  symlinkSync(join(base, 'secret.txt'), join(root, 'sub', 'link.txt'));
  mkdirSync(join(root, 'links'));
  symlinkSync(base, join(root, 'links', 'up'));
  symlinkSync(join(root, '.env'), join(root, 'links', 'plain'));
  symlinkSync(join(base, 'nothing'), join(root, 'links', 'nowhere'));
  folder = new UploadFolder(root);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('the upload folder', () => {
  it('has files by their paths in it, and those of a folder for its path', async () => {
    const names = async (...paths: string[]) => (await folder.files(paths)).map(({ name }) => name);
    expect(await names('a.pdf', 'sub/c.pdf', './a.pdf', join(folder.path, 'b.pdf'))).toEqual([
      'a.pdf',
      'c.pdf',
      'b.pdf',
    ]);
    expect(await names('.')).toEqual(['a.pdf', 'b.pdf']);
    expect(await names('sub/link-inside.pdf')).toEqual(['a.pdf']);
  });

  it.each([
    '..',
    '../secret.txt',
    'sub/../../secret.txt',
    '/etc/passwd',
    '../in-other/d.pdf',
    'a.pdf\0.txt',
  ])('refuses %j, which is outside', async (path) => {
    await expect(folder.files([path])).rejects.toThrow('is not in the upload folder');
  });

  it.each(['sub/link.txt', 'links/up/secret.txt', 'links/up', 'sub'])(
    'refuses %j, where a link leads out of it',
    async (path) => {
      await expect(folder.files([path])).rejects.toThrow('is not in the upload folder');
    },
  );

  it.each(['.env', '.git/config', '.git', 'links/plain'])(
    'refuses %j, which is hidden',
    async (path) => {
      await expect(folder.files([path])).rejects.toThrow('is hidden');
    },
  );

  it('says nothing of what is outside, whether it is there or not', async () => {
    const messageOf = (path: string) => folder.files([path]).catch(({ message }) => message);
    expect(await messageOf('../secret.txt')).toBe(
      (await messageOf('../missing.txt')).replace('missing', 'secret'),
    );
    expect(await messageOf('links/nowhere')).toContain('There is no file "links/nowhere"');
  });

  it.each(['nowhere', 'in/a.pdf'])('must be a folder: %s', (path) => {
    expect(() => new UploadFolder(join(base, path))).toThrow('The upload folder');
  });
});
