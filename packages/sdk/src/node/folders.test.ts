import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AIHub } from '../client.ts';
import { InvalidRequestError } from '../errors.ts';
import { downloadFolder, type TransferProgress, uploadFolder } from './index.ts';
import { localName } from './local-name.ts';

const changed = 'Tue, 16 Dec 2025 19:13:22 GMT';
const large = Buffer.alloc(2_000_000, 'abcdefghij');
/** Paths below the folder `out`; folders end with a slash. */
let remote: Map<string, Buffer>;
/** Names that the list of a folder gives besides. */
let hostile: string[];
/** Breaks so many responses with a file off after a million bytes. */
let breaks: number;
/** For good: no part of the rest is given either. */
let isDown: boolean;
let asked: string[];

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://127.0.0.1');
  const path = decodeURIComponent(url.pathname).replace('/api/v2/files/acme/out', '').slice(1);
  asked.push(`${request.method} ${path} ${request.headers.range ?? ''}`.trim());
  if (request.method === 'PUT') {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      remote.set(path, Buffer.concat(chunks));
      response.writeHead(204).end();
    });
  } else if (url.searchParams.get('expect-node-type') === 'folder') {
    list(path, response);
  } else {
    give(path, request, response);
  }
});

function list(path: string, response: ServerResponse): void {
  const above = path === '' ? '' : `${path}/`;
  const inside = [...remote.keys()].filter((name) => name.startsWith(above));
  const names = new Set(inside.map((name) => name.slice(above.length).split('/')[0]));
  const nodes = [...names, ...hostile].map((name) => ({
    name,
    metadata: { node_type: remote.has(above + name) || name?.includes('.') ? 'file' : 'folder' },
  }));
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ nodes }));
}

function give(path: string, request: IncomingMessage, response: ServerResponse): void {
  const bytes = remote.get(path);
  if (!bytes) return void response.writeHead(404).end();
  const start = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const part = bytes.subarray(start);
  response.writeHead(start ? 206 : 200, {
    'content-type': 'application/octet-stream',
    'content-length': part.length,
    'last-modified': changed,
    ...(start && { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` }),
  });
  if (request.method === 'HEAD') return void response.end();
  if (isDown && start > 0) return void response.destroy();
  if (breaks > 0 && part.length > 1_000_000) {
    breaks--;
    response.write(part.subarray(0, 1_000_000), () => response.destroy());
  } else {
    response.end(part);
  }
}

let aihub: AIHub;
let folder: string;
const download = (options = {}) => downloadFolder(aihub.files, '/acme/out/', folder, options);
const text = (name: string) => readFile(join(folder, name), 'utf8');

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const apiRoot = `http://127.0.0.1:${port}/api`;
  aihub = new AIHub({ apiToken: 'a-token', apiRoot, maxRetries: 0 });
});
beforeEach(async () => {
  remote = new Map([
    ['a b.txt', Buffer.from('first')],
    ['sub/deep/c.txt', Buffer.from('third')],
    ['sub/empty.txt', Buffer.alloc(0)],
  ]);
  [hostile, breaks, isDown, asked] = [[], 0, false, []];
  folder = await mkdtemp(join(tmpdir(), 'aihub-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => server.close());

describe('downloadFolder', () => {
  it('writes every file with its subfolders, and reports its progress', async () => {
    const told: TransferProgress[] = [];
    const paths = await download({
      onProgress: (progress: TransferProgress) => told.push(progress),
    });
    expect(paths.sort()).toEqual(
      ['a b.txt', 'sub/deep/c.txt', 'sub/empty.txt'].map((name) => join(folder, name)),
    );
    expect([await text('a b.txt'), await text('sub/deep/c.txt')]).toEqual(['first', 'third']);
    expect(await text('sub/empty.txt')).toBe('');
    expect(told.at(-1)).toMatchObject({ filesDone: 3, files: 3, bytesDone: 10 });
  });

  it('fetches a file that is complete no second time', async () => {
    await download();
    asked = [];
    await download();
    expect(asked.filter((line) => line.startsWith('GET') && line.endsWith('.txt'))).toEqual([]);
  });

  it('fetches a file again that changed, and puts it in the place of the old one', async () => {
    await download();
    remote.set('a b.txt', Buffer.from('another'));
    await download();
    expect(await text('a b.txt')).toBe('another');
  });

  it('goes on in a file whose connection broke', async () => {
    remote.set('large.bin', large);
    breaks = 1;
    await download();
    expect((await readFile(join(folder, 'large.bin'))).equals(large)).toBe(true);
    // How much arrived before the break depends on the machine.
    expect(asked).toContainEqual(expect.stringMatching(/^GET large\.bin bytes=[1-9]\d*-$/));
  });

  it('goes on in a later call, with what came before the failure', async () => {
    remote = new Map([['large.bin', large]]);
    [breaks, isDown] = [1, true];
    await expect(download()).rejects.toMatchObject({ name: 'ConnectionError' });
    expect(await readdir(folder)).toEqual([
      expect.stringMatching(/^large\.bin\.[0-9a-f]{12}\.part$/),
    ]);
    [isDown, asked] = [false, []];
    await download();
    // How much arrived before the break depends on the machine.
    expect(asked).toContainEqual(expect.stringMatching(/^GET large\.bin bytes=[1-9]\d*-$/));
    expect(await readdir(folder)).toEqual(['large.bin']);
    expect((await readFile(join(folder, 'large.bin'))).equals(large)).toBe(true);
  });

  it('begins again when the file changed since the part was written', async () => {
    remote = new Map([['large.bin', large]]);
    [breaks, isDown] = [1, true];
    await expect(download()).rejects.toThrow();
    const other = Buffer.alloc(1_500_000, 'x');
    remote.set('large.bin', other);
    [isDown, breaks] = [false, 0];
    await download();
    expect((await readFile(join(folder, 'large.bin'))).equals(other)).toBe(true);
    expect(await readdir(folder)).toEqual(['large.bin']);
  });

  it.each([
    '..',
    '.',
    '',
    '../up.txt',
    '/etc/x.txt',
    'C:\\x.txt',
    'c:x.txt',
    'a\0.txt',
    'a\\b.txt',
  ])('writes nothing for the name %j', async (name) => {
    hostile = [name];
    await expect(download()).rejects.toBeInstanceOf(InvalidRequestError);
    expect((await readdir(folder)).filter((entry) => entry.includes('txt'))).toEqual([]);
  });

  it('writes through no link that stands in the place of a folder', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'aihub-elsewhere-'));
    await symlink(elsewhere, join(folder, 'sub'));
    await expect(download()).rejects.toThrow('is a link, and no folder');
    expect(await readdir(elsewhere)).toEqual([]);
    await rm(elsewhere, { recursive: true });
  });

  it('puts a file in the place of a link, and leaves alone what it leads to', async () => {
    const outside = join(folder, 'outside');
    await writeFile(outside, 'untouched');
    await symlink(outside, join(folder, 'a b.txt'));
    await download();
    expect((await lstat(join(folder, 'a b.txt'))).isFile()).toBe(true);
    expect(await text('outside')).toBe('untouched');
  });

  it('ends with what onProgress throws, or the reason of the signal', async () => {
    const failure = new Error('enough');
    const onProgress = () => {
      throw failure;
    };
    await expect(download({ onProgress })).rejects.toBe(failure);
    const aborted = AbortSignal.abort(failure);
    await expect(download({ signal: aborted })).rejects.toBe(failure);
    await expect(download({ concurrency: 0 })).rejects.toThrow('concurrency must be');
  });

  it('has no more workers than files, whatever the concurrency', async () => {
    await expect(download({ concurrency: Number.MAX_SAFE_INTEGER })).resolves.not.toThrow();
  });
});

describe('a local name', () => {
  it.each(['con', 'NUL.txt', 'a.', 'a ', 'ab:c', 'what?'])(
    'of a device or stream is refused on Windows: %j',
    (name) => {
      expect(() => localName(name, 'win32')).toThrow(InvalidRequestError);
      expect(localName(name, 'linux')).toBe(name);
    },
  );
});

describe('uploadFolder', () => {
  beforeEach(async () => {
    remote = new Map();
    await mkdir(join(folder, 'sub'));
    await writeFile(join(folder, 'a.txt'), 'first');
    await writeFile(join(folder, 'sub', 'b c.txt'), 'second');
  });

  it('writes every file, with its subfolders in its path', async () => {
    const told: TransferProgress[] = [];
    const onProgress = (progress: TransferProgress) => told.push(progress);
    const names = await uploadFolder(aihub.files, folder, '/acme/out/', { onProgress });
    expect(names).toEqual(['a.txt', 'sub/b c.txt']);
    expect([...remote].map(([name, bytes]) => [name, String(bytes)]).sort()).toEqual([
      ['a.txt', 'first'],
      ['sub/b c.txt', 'second'],
    ]);
    expect(told.at(-1)).toMatchObject({ filesDone: 2, files: 2, bytesDone: 11 });
  });

  it('leaves out what is there in the same size, when asked to', async () => {
    remote.set('a.txt', Buffer.from('FIRST'));
    remote.set('sub/b c.txt', Buffer.from('half'));
    await uploadFolder(aihub.files, folder, 'acme/out', { skipSameSize: true });
    expect(String(remote.get('a.txt'))).toBe('FIRST');
    expect(String(remote.get('sub/b c.txt'))).toBe('second');
  });

  it('refuses a folder without files, and one whose links have no end', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'aihub-empty-'));
    await expect(uploadFolder(aihub.files, empty, 'acme/out')).rejects.toThrow('There is no file');
    await symlink(folder, join(folder, 'sub', 'up'));
    await expect(uploadFolder(aihub.files, folder, 'acme/out')).rejects.toThrow('have no end');
    await rm(empty, { recursive: true });
  });
});
