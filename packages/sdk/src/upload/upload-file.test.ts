import { describe, expect, it, vi } from 'vitest';
import { UnknownOutcomeError, type UploadError } from '../errors.ts';
import { FakeTarget, facts, fileOf, large } from './fake-target.test-helper.ts';
import { uploadAll } from './upload-all.ts';

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
