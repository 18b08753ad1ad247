import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import {
  AuthenticationError,
  InsufficientUnitsError,
  NotFoundError,
  UnknownOutcomeError,
  UploadError,
} from '../errors.ts';
import type { UploadProgress } from './options.ts';
import { uploadAll } from './upload-all.ts';
import { maxSingleRequestBytes, type UploadTarget } from './upload-file.ts';

const facts = { operationId: 'addFileToBatch', attempts: 1, earlierErrors: [] };
const large = maxSingleRequestBytes + 1;
const fileOf = (name: string, size = 3) => ({ name, content: new Uint8Array(size) });

/** Keeps what it gets. `trouble` may fail a request, by its label. */
class FakeTarget implements UploadTarget {
  readonly log: string[] = [];
  readonly files = new Map<string, number>();
  inFlight = 0;
  maxInFlight = 0;
  partSize = 4_000_000;
  trouble: (label: string, count: number) => void | Promise<void> = () => {};
  readonly #sessions: string[] = [];

  async #request<T>(label: string, signal: AbortSignal | undefined, result: () => T): Promise<T> {
    this.log.push(label);
    this.maxInFlight = Math.max(this.maxInFlight, ++this.inFlight);
    const count = this.log.filter((other) => other === label).length;
    try {
      await new Promise<void>((resolve, reject) => {
        const onAbort = () => reject(signal?.reason);
        const end = () => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        };
        signal?.addEventListener('abort', onAbort);
        const done = async () => this.trouble(label, count);
        done().then(() => setTimeout(end, 1), reject);
      });
      signal?.throwIfAborted();
      return result();
    } finally {
      this.inFlight--;
    }
  }

  put(name: string, body: Blob | Uint8Array, signal: AbortSignal) {
    const size = body instanceof Blob ? body.size : body.byteLength;
    return this.#request(`put ${name}`, signal, () => void this.files.set(name, size));
  }
  open(name: string, _size: number, signal: AbortSignal) {
    return this.#request(`open ${name}`, signal, () => {
      const session_id = `s${this.#sessions.push(name)}`;
      return { session_id, part_size: this.partSize };
    });
  }
  sendPart(session: string, part_num: number, body: Blob | Uint8Array, signal: AbortSignal) {
    const size = body instanceof Blob ? body.size : body.byteLength;
    return this.#request(`part ${session} ${part_num}`, signal, () => ({
      part_num,
      part_id: `${part_num}:${size}`,
    }));
  }
  commit(session: string, parts: { part_id: string }[], signal: AbortSignal) {
    const ids = parts.map(({ part_id }) => part_id).join(' ');
    return this.#request(`commit ${session} ${ids}`, signal, () => {});
  }
  abort(session: string) {
    return this.#request(`abort ${session}`, undefined, () => {});
  }
}

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

describe('content that changed', () => {
  const changed = new Error('changed');

  it('before it is sent is said, and nothing sent', async () => {
    const target = new FakeTarget();
    const checkUnchanged = () => Promise.reject(changed);
    const files = [fileOf('a'), fileOf('b', large)].map((file) => ({ ...file, checkUnchanged }));
    await expect(uploadAll(files, target, {})).rejects.toMatchObject({
      failed: [{ error: changed }, { error: changed }],
    });
    expect(target.log).toEqual([]);
  });

  it.each(['put a', 'part s1 1', 'commit'])(
    'while it is sent is said in place of the failure that came of it: %s',
    async (label) => {
      const target = new FakeTarget();
      let isChanged = false;
      target.trouble = (at) => {
        if (!at.startsWith(label)) return;
        isChanged = true;
        throw new Error('no complete response');
      };
      const checkUnchanged = async () => {
        if (isChanged) throw changed;
      };
      const file = label === 'put a' ? fileOf('a') : fileOf('b', large);
      await expect(uploadAll([{ ...file, checkUnchanged }], target, {})).rejects.toMatchObject({
        failed: [{ error: changed }],
      });
    },
  );

  it('while its parts are sent keeps it from being committed', async () => {
    const target = new FakeTarget();
    const checkUnchanged = async () => {
      if (target.log.length > 1) throw changed;
    };
    const file = { ...fileOf('b', large), checkUnchanged };
    await expect(uploadAll([file], target, {})).rejects.toThrow('changed');
    expect(target.log.at(-1)).toBe('abort s1');
  });
});

it('leaves no session when it is aborted before the commit is sent', async () => {
  const target = new FakeTarget();
  const control = new AbortController();
  const checkUnchanged = async () => {
    if (target.log.length > 1) control.abort(new Error('enough'));
  };
  const file = { ...fileOf('b', large), checkUnchanged };
  await expect(uploadAll([file], target, { signal: control.signal })).rejects.toThrow('enough');
  await vi.waitFor(() => expect(target.log.at(-1)).toBe('abort s1'));
});

it.each([
  ['a.pdf', 'a string'],
  [undefined, 'a undefined'],
  [7, 'a number'],
  [null, 'null'],
  [{ name: 'a', content: new Blob() }, 'a object'],
])('files that are no list are refused: %j', async (files, what) => {
  const upload = uploadAll(files as never, new FakeTarget(), {});
  await expect(upload).rejects.toMatchObject({
    message: `The files of an upload must be an array or an iterable of files, not ${what}. Put a single file into an array: [file].`,
  });
});

describe('the session of a large file', () => {
  const failing = async (match: string, error: unknown = new Error('refused')) => {
    const target = new FakeTarget();
    target.trouble = (label) => {
      if (label.startsWith(match)) throw error;
    };
    const result = await uploadAll([fileOf('b', large)], target, {}).catch(
      (reason: unknown) => reason as UploadError,
    );
    return { target, result };
  };

  it('is aborted when a part fails', async () => {
    const { target, result } = await failing('part s1 2');
    expect(result).toMatchObject({ failed: [{ error: { message: 'refused' } }] });
    expect(target.log.at(-1)).toBe('abort s1');
    expect(target.log.some((label) => label.startsWith('commit'))).toBe(false);
  });

  it('is aborted when its stream fails', async () => {
    const target = new FakeTarget();
    const stream = async function* () {
      yield new Uint8Array(5_000_000);
      throw new Error('disk');
    };
    await expect(uploadAll([{ name: 's', size: large, stream }], target, {})).rejects.toThrow(
      'disk',
    );
    expect(target.log.at(-1)).toBe('abort s1');
  });

  it('is aborted when the commit is refused, and left alone when that may have been done', async () => {
    const refused = await failing('commit');
    expect(refused.target.log.at(-1)).toBe('abort s1');
    const unknown = await failing('commit', new UnknownOutcomeError('?', facts));
    expect(unknown.target.log.at(-1)).toMatch(/^commit/);
    expect(unknown.result).toMatchObject({ failed: [{ error: { name: 'UnknownOutcomeError' } }] });
  });

  it('is asked for again when no response came, since an unknown one holds nothing', async () => {
    const target = new FakeTarget();
    target.trouble = (label, count) => {
      if (label === 'open b' && count < 3) throw new UnknownOutcomeError('?', facts);
    };
    await uploadAll([fileOf('b', large)], target, {});
    expect(target.log.filter((label) => label === 'open b')).toHaveLength(3);
  });

  it.each([
    ['three times at most', new UnknownOutcomeError('?', facts), 3],
    ['once when it is refused', new Error('refused'), 1],
  ])('is asked for %s', async (_, error, times) => {
    const { target, result } = await failing('open', error);
    expect(target.log).toEqual(Array.from({ length: times }, () => 'open b'));
    expect(result).toMatchObject({ failed: [{ error }] });
  });

  it.each([0, undefined, null, '4e6', '', 1.5, {}])(
    'is aborted when its part size is %j',
    async (partSize) => {
      const target = new FakeTarget();
      target.partSize = partSize as number;
      await expect(uploadAll([fileOf('b', large)], target, {})).rejects.toMatchObject({
        failed: [{ error: { name: 'DecodeError', message: expect.stringContaining('part_size') } }],
      });
      expect(target.log).toEqual(['open b', 'abort s1']);
    },
  );

  it('takes a part size that is a string for the number it is', async () => {
    const target = new FakeTarget();
    target.partSize = '4000000' as never;
    await uploadAll([fileOf('b', large)], target, {});
    expect(target.log.at(-1)).toBe('commit s1 1:4000000 2:4000000 3:2000001');
  });

  it.each([
    ['opening', 'open', null, 'session_id'],
    ['opening', 'open', {}, 'session_id'],
    ['a part', 'sendPart', null, 'part_id'],
    ['a part', 'sendPart', { part_num: 1 }, 'part_id'],
  ] as const)(
    'fails clearly when the response to %s has no ID: %s %j',
    async (_, method, response, id) => {
      const target = new FakeTarget();
      target[method] = (async () => response) as never;
      await expect(uploadAll([fileOf('b', large)], target, {})).rejects.toMatchObject({
        failed: [{ error: { name: 'DecodeError', message: expect.stringContaining(id) } }],
      });
      expect(target.log).toEqual(method === 'open' ? [] : ['open b', 'abort s1']);
    },
  );

  it('is aborted at once when another reason ends the upload while its stream is stalled', async () => {
    const target = new FakeTarget();
    const stream = () => new ReadableStream<Uint8Array>();
    const onProgress = () => {
      throw new Error('mine');
    };
    const files = [{ name: 's', size: large, stream }, fileOf('a')];
    await expect(uploadAll(files, target, { onProgress })).rejects.toThrow('mine');
    expect(target.log.at(-1)).toBe('abort s1');
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
