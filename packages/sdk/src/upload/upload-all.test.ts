import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import {
  AuthenticationError,
  InsufficientUnitsError,
  NotFoundError,
  UploadError,
} from '../errors.ts';
import { FakeTarget, facts, fileOf, large } from './fake-target.test-helper.ts';
import type { UploadProgress } from './options.ts';
import { uploadAll } from './upload-all.ts';
import { maxSingleRequestBytes } from './upload-file.ts';

describe('an upload', () => {
  it('sends a file of up to 10 MB in one request, and a larger one in parts, in order', async () => {
    const target = new FakeTarget();
    await uploadAll([fileOf('a', maxSingleRequestBytes), fileOf('b', large)], target, {
      concurrency: 1,
    });
    expect(target.log).toEqual([
      'put a',
      'open b',
      'part s1 1',
      'part s1 2',
      'part s1 3',
      'commit s1 1:4000000 2:4000000 3:2000001',
    ]);
  });

  it('has no more requests in flight, and reads no more parts, than it may', async () => {
    const target = new FakeTarget();
    target.partSize = 100_000;
    let read = 0;
    let maxHeld = 0;
    const size = 12_000_000;
    const stream = async function* () {
      for (; read < size; read += 100_000) {
        yield new Uint8Array(100_000);
        maxHeld = Math.max(maxHeld, read / 100_000 - target.log.length);
      }
    };
    const files = [...'abcdefgh'].map((name) => fileOf(name));
    await uploadAll([{ name: 's', size, stream }, ...files], target, { concurrency: 3 });
    expect(target.maxInFlight).toBe(3);
    expect(maxHeld).toBeLessThan(3);
    expect(target.log.filter((label) => label.startsWith('part'))).toHaveLength(120);
  });

  it('reports progress after each request', async () => {
    const events: UploadProgress[] = [];
    const onProgress = (progress: UploadProgress) => events.push(progress);
    await uploadAll([fileOf('b', large), fileOf('a')], new FakeTarget(), {
      concurrency: 1,
      onProgress,
    });
    expect(events.map((event) => [event.name, event.uploadedBytes, event.filesDone])).toEqual([
      ['b', 4_000_000, 0],
      ['b', 8_000_000, 0],
      ['b', large, 1],
      ['a', 3, 2],
    ]);
    expect(events.at(-1)).toMatchObject({
      totalUploadedBytes: large + 3,
      totalSize: large + 3,
      files: 2,
    });
  });

  it('goes on after a file that fails, and reports the failed ones at the end', async () => {
    const target = new FakeTarget();
    target.trouble = (label) => {
      if (label === 'put b') throw new Error('refused');
    };
    const error = await uploadAll(
      ['a', 'b', 'c'].map((name) => fileOf(name)),
      target,
      {},
    ).catch((reason: unknown) => reason as UploadError);
    expect(error).toBeInstanceOf(UploadError);
    expect(error).toMatchObject({
      message: expect.stringContaining('1 of 3 files could not be uploaded') as string,
      uploaded: [{ name: 'a' }, { name: 'c' }],
      failed: [{ name: 'b', error: { message: 'refused' } }],
    });
  });

  it('lists its files in the order in which they were given, whichever end first', async () => {
    const target = new FakeTarget();
    const failing = ['put b', 'put d'];
    const ended = new Set<string>();
    // Each file ends when all after it have ended.
    target.trouble = async (label) => {
      const after = [...'abcd'].slice('abcd'.indexOf(label.at(-1) ?? '') + 1);
      await vi.waitUntil(() => after.every((name) => ended.has(`put ${name}`)), { interval: 1 });
      ended.add(label);
      if (failing.includes(label)) throw new Error('refused');
    };
    const upload = () =>
      uploadAll(
        [...'abcd'].map((name) => fileOf(name)),
        target,
        {},
      );
    await expect(upload()).rejects.toMatchObject({
      uploaded: [{ name: 'a' }, { name: 'c' }],
      failed: [{ name: 'b' }, { name: 'd' }],
    });
    expect([...ended]).toEqual(['put d', 'put c', 'put b', 'put a']);
    failing.length = 0;
    ended.clear();
    expect((await upload()).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps the message of its error short, however long the reasons are', async () => {
    const target = new FakeTarget();
    target.trouble = () => {
      throw new Error('x'.repeat(10_000));
    };
    const files = [...'abcdef'].map((name) => fileOf(name));
    const error = await uploadAll(files, target, {}).catch((reason: unknown) => reason);
    expect(String(error).length).toBeLessThan(1_000);
    expect(error).toMatchObject({
      failed: [{ error: { message: 'x'.repeat(10_000) } }, {}, {}, {}, {}, {}],
    });
  });

  const response = (status: number) => ({
    ...{ status, body: undefined, headers: new Headers() },
    ...{ requestId: undefined, retryAfterMs: undefined },
  });
  const missing = (operationId: string) =>
    new NotFoundError('missing', { ...facts, operationId }, response(404));

  it.each([
    [
      'a token that is refused, to a part',
      new AuthenticationError(
        'bad token',
        { ...facts, operationId: 'uploadMultipartPart' },
        response(401),
      ),
    ],
    ['no units', new InsufficientUnitsError('no units', facts, response(403))],
    ['a batch that is missing', missing('addFileToBatch')],
    ['a batch that is missing, to a session', missing('createMultipartUploadSession')],
  ])('stops when a failure holds for every file: %s', async (_, trouble) => {
    const target = new FakeTarget();
    target.trouble = () => {
      throw trouble;
    };
    const files = Array.from({ length: 50 }, (_, index) => fileOf(`f${index}`));
    const error = await uploadAll(files, target, { concurrency: 2 }).catch(
      (reason: unknown) => reason as UploadError,
    );
    expect(error).toMatchObject({ failed: { length: 50 }, uploaded: [] });
    expect(target.log.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['a session that is missing', missing('uploadMultipartPart')],
    ['anything else', new Error('refused')],
  ])('tries the next file when a failure may be of one alone: %s', async (_, trouble) => {
    const target = new FakeTarget();
    target.trouble = (label) => {
      if (label === 'put b') throw trouble;
    };
    const files = [...'abcd'].map((name) => fileOf(name));
    await expect(uploadAll(files, target, { concurrency: 1 })).rejects.toMatchObject({
      failed: [{ name: 'b', error: trouble }],
    });
    expect(target.log).toEqual(['put a', 'put b', 'put c', 'put d']);
  });

  it('leaves no listener on its signal', async () => {
    const { signal } = new AbortController();
    const target = new FakeTarget();
    await uploadAll([fileOf('a'), fileOf('b', large)], target, { signal });
    target.trouble = () => {
      throw new Error('refused');
    };
    await expect(uploadAll([fileOf('a')], target, { signal })).rejects.toThrow('refused');
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('names itself where an option is unknown', async () => {
    const upload = uploadAll([], new FakeTarget(), { parallel: 2 } as never);
    await expect(upload).rejects.toThrow('batches.upload has no option');
  });

  it('refuses two files of one name before anything is sent, unless allowDuplicates is set', async () => {
    const target = new FakeTarget();
    const files = [fileOf('a', 1), fileOf('b'), fileOf('a', 2)];
    await expect(uploadAll(files, target, {})).rejects.toMatchObject({
      message: expect.stringMatching('Two files are called a.* pass allowDuplicates: true'),
    });
    expect(target.log).toEqual([]);
    await uploadAll(files, target, { allowDuplicates: true });
    expect(target.files.get('a')).toBe(2);
  });

  it('takes files from an async iterable, and refuses the second of a name', async () => {
    async function* files() {
      for (const name of ['a', 'b', 'a']) yield fileOf(name);
    }
    const target = new FakeTarget();
    await expect(uploadAll(files(), target, {})).rejects.toMatchObject({
      uploaded: [{ name: 'a' }, { name: 'b' }],
      failed: [{ name: 'a' }],
    });
  });
});

describe('onProgress', () => {
  const failures = [
    [
      'throws',
      () => {
        throw new Error('mine');
      },
    ],
    ['is async and rejects', async () => Promise.reject(new Error('mine'))],
  ] as const;

  it.each(failures)('that %s ends the upload with its error', async (_, onProgress) => {
    const target = new FakeTarget();
    const files = [...'abcdefgh'].map((name) => fileOf(name));
    const upload = uploadAll(files, target, { concurrency: 1, onProgress });
    await expect(upload).rejects.toThrow(new Error('mine'));
    expect(target.log.length).toBeLessThan(files.length);
  });

  it.each(failures)('that %s in the midst of a file aborts its session', async (_, onProgress) => {
    const target = new FakeTarget();
    const upload = uploadAll([fileOf('b', large)], target, { concurrency: 1, onProgress });
    await expect(upload).rejects.toThrow(new Error('mine'));
    expect(target.log.at(-1)).toBe('abort s1');
    expect(target.log.some((label) => label.startsWith('commit'))).toBe(false);
  });

  it('that throws after the last byte aborts no session that was committed', async () => {
    const target = new FakeTarget();
    const onProgress = ({ uploadedBytes, size }: UploadProgress) => {
      if (uploadedBytes === size) throw new Error('mine');
    };
    const upload = uploadAll([fileOf('b', large)], target, { onProgress });
    await expect(upload).rejects.toThrow(new Error('mine'));
    expect(target.log.at(-1)).toMatch(/^commit/);
  });

  it('that throws ends an upload whose next file never comes', async () => {
    async function* files() {
      yield fileOf('a');
      await new Promise(() => {});
    }
    const onProgress = async () => Promise.reject(new Error('mine'));
    const upload = uploadAll(files(), new FakeTarget(), { onProgress });
    await expect(upload).rejects.toThrow(new Error('mine'));
  });

  it('that rejects after the end rejects nothing', async () => {
    const onProgress = () =>
      new Promise<void>((_, reject) => setTimeout(reject, 30, new Error('late')));
    await uploadAll([fileOf('a')], new FakeTarget(), { onProgress });
    await new Promise((resolve) => setTimeout(resolve, 40));
  });
});

describe('an abort', () => {
  it('rejects at once with the reason, and aborts the session', async () => {
    const target = new FakeTarget();
    const controller = new AbortController();
    target.trouble = (label) => {
      if (!label.startsWith('part')) return undefined;
      setTimeout(() => controller.abort(new Error('enough')));
      return new Promise(() => {});
    };
    const files = [fileOf('b', large), fileOf('c')];
    const upload = uploadAll(files, target, { signal: controller.signal, concurrency: 1 });
    // With one slot neither the second part nor c gets its turn.
    await expect(upload).rejects.toThrow('enough');
    await vi.waitFor(() => expect(target.log).toEqual(['open b', 'part s1 1', 'abort s1']));
  });

  it('does not wait for a stalled stream', async () => {
    const controller = new AbortController();
    const stream = () => new ReadableStream<Uint8Array>();
    const upload = uploadAll([{ name: 's', size: large, stream }], new FakeTarget(), {
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(new Error('enough')), 10);
    await expect(upload).rejects.toThrow('enough');
  });

  it('before the start sends nothing', async () => {
    const target = new FakeTarget();
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(uploadAll([fileOf('a')], target, { signal })).rejects.toThrow('enough');
    expect(target.log).toEqual([]);
  });
});

it.each([
  ['a.pdf', 'of type string'],
  [undefined, 'undefined'],
  [7, 'of type number'],
  [null, 'null'],
  [{ name: 'a', content: new Blob() }, 'of type object'],
  [Promise.resolve([]), 'a Promise: await it'],
])('files that are no list are refused: %j', async (files, what) => {
  const upload = uploadAll(files as never, new FakeTarget(), {});
  await expect(upload).rejects.toMatchObject({
    message: `The files of an upload must be an array or an iterable of files, and this is ${what}. Put a single file into an array: [file].`,
  });
});
