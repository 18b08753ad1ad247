import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AIHubError } from '../errors.ts';
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

const options = { recursive: false };

it('takes the files of a folder by name, and no hidden ones', async () => {
  const files = await filesFromFolder(folder, options);
  expect(files.map(({ name }) => name)).toEqual(['a ü.pdf', 'b.pdf', 'link.pdf']);
});

it('takes subfolders where asked', async () => {
  const files = await filesFromFolder(folder, { recursive: true });
  expect(files.map(({ name }) => name)).toEqual(['a ü.pdf', 'b.pdf', 'link.pdf', 'c.pdf']);
});

it('leaves out subfolders only when asked to, and says how many there are', async () => {
  await expect(filesFromFolder(folder)).rejects.toThrow('has 2 subfolders (such as none)');
  expect(await filesFromFolder(join(folder, 'sub'))).toHaveLength(1);
});

it('says when there is no file, and what was left out', async () => {
  await expect(filesFromFolder(join(folder, 'none'))).rejects.toThrow(
    /There is no file in .*none\.$/,
  );
  const only = await mkdtemp(join(folder, '.only-'));
  await mkdir(join(only, 'sub'));
  await writeFile(join(only, '.a'), '');
  await writeFile(join(only, '.b'), '');
  await expect(filesFromFolder(only, options)).rejects.toThrow(
    'left out: 1 subfolder, 2 names beginning with a dot.',
  );
});

it('says which path cannot be read, why, and what to do', async () => {
  await expect(fileFromPath(folder)).rejects.toThrow('is a folder. Take its files with');
  await expect(fileFromPath('/dev/null')).rejects.toThrow('/dev/null is not a file');
  const gone = join(folder, 'gone.pdf');
  const missing = await fileFromPath(gone).catch((error: unknown) => error);
  expect(missing).toBeInstanceOf(AIHubError);
  expect(missing).toMatchObject({
    message: `${gone} does not exist, or is a link that leads nowhere. Check the path (ENOENT).`,
    cause: { code: 'ENOENT' },
  });
  await expect(filesFromFolder(gone)).rejects.toThrow(`${gone} does not exist`);
  await expect(filesFromFolder(join(folder, 'b.pdf'))).rejects.toThrow('is not a folder');
  await expect(fileFromPath(`${folder}/\0`)).rejects.toThrow('cannot be read');
});

it.each([
  ['a link that leads nowhere', 'gone.pdf', 'x.pdf', 'leads nowhere'],
  ['a link to itself', 'x.pdf', 'x.pdf', 'leads back to itself'],
  ['a link to its own folder', '.', 'again', 'is a link to a folder that it lies in'],
])('names %s in a folder', async (_, to, name, message) => {
  const odd = await mkdtemp(join(folder, '.odd-'));
  await symlink(join(odd, to), join(odd, name));
  const walk = filesFromFolder(odd, { recursive: true });
  await expect(walk).rejects.toThrow(`${join(odd, name)} `);
  await expect(walk).rejects.toThrow(message);
  await expect(walk).rejects.toThrow(AIHubError);
});

// Other systems refuse such a name.
it.runIf(process.platform === 'linux')('says which name in a folder is not UTF-8', async () => {
  const odd = await mkdtemp(join(folder, '.odd-'));
  await writeFile(Buffer.concat([Buffer.from(`${odd}/`), Buffer.from([0x63, 0xe9])]), 'a');
  await expect(filesFromFolder(odd)).rejects.toThrow(
    'c\ufffd has a name that is not UTF-8. Rename it',
  );
});

it('knows that a file has changed since it was opened', async () => {
  const path = join(folder, '.changing.pdf');
  await writeFile(path, 'abc');
  const file = await fileFromPath(path);
  const check = () => ('checkUnchanged' in file ? file.checkUnchanged?.() : undefined);
  await check();
  await writeFile(path, 'abcdef');
  await expect(check()).rejects.toThrow('it had 3 bytes, and has 6 now');
  await rm(path);
  await expect(check()).rejects.toThrow('does not exist');
});

it('opens a file only when it is sent, under the given name', async () => {
  const path = join(folder, '.later.pdf');
  await writeFile(path, 'abc');
  const file = await fileFromPath(path, 'invoice.pdf');
  expect(file).toMatchObject({ name: 'invoice.pdf', size: 3 });
  const open = () => ('open' in file ? file.open() : undefined);
  expect(new TextDecoder().decode((await open()) as Uint8Array)).toBe('abc');
  await rm(path);
  await expect(open()).rejects.toThrow(`${path} does not exist`);
});
