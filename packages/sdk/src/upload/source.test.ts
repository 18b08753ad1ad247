import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toSource, type UploadFile } from './source.ts';

async function partsOf(file: UploadFile, partSize: number): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for await (const part of toSource(file).parts(partSize)) {
    parts.push(part instanceof Blob ? new Uint8Array(await part.arrayBuffer()) : part);
  }
  return parts;
}

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, index) => index % 251);
const sliceOf = (text: string) => (start: number, end: number) =>
  new Blob([text]).slice(start, end);
const streamOf = (chunks: Uint8Array[]): UploadFile => ({
  name: 'a.bin',
  size: chunks.reduce((sum, chunk) => sum + chunk.length, 0),
  stream: () =>
    new ReadableStream({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    }),
});

describe('a file in parts', () => {
  it('is the same content, whatever it is and however a stream cuts it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(30), { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (lengths, partSize) => {
          const content = bytesOf(lengths.reduce((sum, length) => sum + length, 0));
          let at = 0;
          const chunks = lengths.map((length) => {
            at += length;
            return content.subarray(at - length, at);
          });
          const expected: Uint8Array[] = [];
          for (let i = 0; i < content.length; i += partSize) {
            expected.push(content.slice(i, i + partSize));
          }
          for (const file of [
            { name: 'a', content },
            { name: 'a', content: new Blob([content]) },
            { name: 'a', content: content.buffer },
            { name: 'a', content: new DataView(content.buffer) as never },
            { name: 'a', size: content.length, open: async () => content },
            { name: 'a', size: content.length, open: async () => new Blob([content]) },
            new File([content], 'a'),
            streamOf(chunks),
          ]) {
            expect(await partsOf(file, partSize)).toEqual(expected);
          }
        },
      ),
    );
  });

  it.each([
    ['less than', 11, '1 bytes less than the 11 bytes of its size'],
    ['more than', 9, 'more than the 9 bytes of its size'],
  ])('is refused when its stream holds %s it should', async (_, size, message) => {
    const stream = { ...streamOf([bytesOf(4), bytesOf(6)]), size } as UploadFile;
    await expect(partsOf(stream, 5)).rejects.toMatchObject({
      message: expect.stringContaining(`The stream of a.bin holds ${message}`),
    });
  });

  class Lying extends Blob {
    override get size(): number {
      return 100;
    }
  }
  it.each([
    ['a Blob', { name: 'a', content: new Lying(['12345']) }, 'it has 5 bytes, not 100'],
    ['slices', { name: 'a', size: 100, slice: () => new Blob(['12345']) }, 'it has 5 bytes'],
    ['a Blob that holds more', { name: 'a', size: 3, slice: sliceOf('12345') }, '4 or more bytes'],
    ['an empty one that holds more', { name: 'a', size: 0, slice: sliceOf('1') }, '1 or more'],
  ])('is refused when its size lies: %s', async (_, file, message) => {
    await expect(partsOf(file, 1000)).rejects.toThrow(message);
  });

  it.each([
    [
      'text',
      async function* () {
        yield 'abc';
      },
      'must give bytes (Uint8Array), not a string.',
    ],
    [
      'numbers',
      async function* () {
        yield 7;
      },
      'must give bytes (Uint8Array), not a number.',
    ],
    ['nothing', () => null, 'must return a ReadableStream or an async iterable'],
    ['a list', () => [new Uint8Array(3)], 'must return a ReadableStream'],
  ])('is refused when its stream gives %s', async (_, stream, message) => {
    const file = { name: 'a', size: 3, stream } as never;
    await expect(partsOf(file, 5)).rejects.toThrow(message);
  });

  it('is cut by bytes, whatever the elements of its array', async () => {
    const content = Uint16Array.of(1, 2, 3, 4) as never;
    const parts = await partsOf({ name: 'a', content }, 3);
    expect(parts.map((part) => [...part])).toEqual([
      [1, 0, 2],
      [0, 3, 0],
      [4, 0],
    ]);
  });

  it('is given out part by part as its stream fills them, and the last when nothing follows', async () => {
    let source = new TransformStream<Uint8Array, Uint8Array>();
    const read = (size: number) =>
      toSource({ name: 'a', size, stream: () => source.readable }).parts(5);
    const parts = read(10);
    const writer = source.writable.getWriter();
    void writer.write(bytesOf(5));
    expect(await parts.next()).toEqual({ done: false, value: bytesOf(5) });
    await parts.return();
    source = new TransformStream();
    const given = read(5);
    const other = source.writable.getWriter();
    void other.write(bytesOf(5));
    void other.write(bytesOf(1)).catch(() => {});
    await expect(given.next()).rejects.toMatchObject({
      message: expect.stringContaining('more than the 5 bytes'),
    });
  });

  it('is read where a ReadableStream cannot be iterated over', async () => {
    const stream = new Blob([bytesOf(7)]).stream();
    Object.defineProperty(stream, Symbol.asyncIterator, { value: undefined });
    expect(await partsOf({ name: 'a', size: 7, stream: () => stream }, 5)).toHaveLength(2);
  });

  it('cancels its stream when it is given up', async () => {
    let isCancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(bytesOf(10)),
      cancel: () => {
        isCancelled = true;
      },
    });
    for await (const _ of toSource({ name: 'a', size: 100, stream: () => stream }).parts(10)) break;
    expect(isCancelled).toBe(true);
  });
});

it.each(['...', '.a', 'a.', '..a', 'a..', 'x'.repeat(255)])('%j can be a name', (name) => {
  expect(toSource({ name, content: new Blob() })).toMatchObject({ name, size: 0 });
});

it('a check of the content is kept where there is one', async () => {
  const checked: string[] = [];
  const file = {
    ...{ name: 'a', content: new Blob() },
    checkUnchanged: async () => void checked.push('a'),
  };
  await toSource(file).checkUnchanged?.();
  expect(checked).toEqual(['a']);
  expect(toSource({ name: 'a', content: new Blob() }).checkUnchanged).toBeUndefined();
});

describe('content that is opened when its turn comes', () => {
  const text = new TextEncoder().encode('abc');
  it('is opened once, and not before', async () => {
    const open = vi.fn(async () => text);
    const { whole, size } = toSource({ name: 'a', size: 3, open });
    expect([size, open.mock.calls.length]).toEqual([3, 0]);
    expect(await whole?.()).toBe(text);
    expect(open).toHaveBeenCalledOnce();
  });

  it.each([text, new Blob([text])])('is refused when its size lies', async (content) => {
    const source = toSource({ name: 'a', size: 4, open: async () => content });
    await expect(source.whole?.()).rejects.toThrow('it has 3 bytes, not 4');
    await expect(source.parts(4).next()).rejects.toThrow('it has 3 bytes, not 4');
  });

  it('is refused when it is neither bytes nor a Blob', async () => {
    const source = toSource({ name: 'a', size: 3, open: async () => 'abc' as never });
    await expect(source.whole?.()).rejects.toThrow('For text: new Blob([text]).');
  });

  it('is checked where a check is given', async () => {
    const checkUnchanged = vi.fn(async () => {});
    const file = { name: 'a', size: 3, open: async () => text };
    await toSource({ ...file, checkUnchanged }).checkUnchanged?.();
    expect(checkUnchanged).toHaveBeenCalledOnce();
    expect(toSource(file).checkUnchanged).toBeUndefined();
  });
});

describe('the body of a file in one request', () => {
  it.each([2 ** 20, 2 ** 20 + 1])(
    'is read before it is sent up to 1 MiB: %d bytes',
    async (size) => {
      const blob = new Blob([bytesOf(size)]);
      for (const file of [{ name: 'a', content: blob }, new File([blob], 'a')]) {
        const whole = await toSource(file).whole?.();
        expect(whole instanceof Uint8Array).toBe(size === 2 ** 20);
        if (whole instanceof Uint8Array) expect(Buffer.compare(whole, bytesOf(size))).toBe(0);
      }
    },
  );

  it('is the Blob itself where reading it fails, so that the request fails with its reason', async () => {
    const content = new Blob(['text']);
    content.arrayBuffer = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
    expect(await toSource({ name: 'a', content }).whole?.()).toBe(content);
  });
});

it.each([
  [{ name: 7, content: new Blob() }, '7 cannot be the name'],
  [{ name: '.', content: new Blob() }, '"." cannot be the name'],
  [{ name: '', content: new Blob() }, '"" cannot be the name'],
  [{ name: '..', content: new Blob() }, '".." cannot be the name'],
  [{ name: 'in/a.pdf', content: new Blob() }, 'Give a name, not a path.'],
  [{ name: 'a\n', content: new Blob() }, 'cannot be the name'],
  [
    { name: 'x'.repeat(256), content: new Blob() },
    `The file name ${'x'.repeat(40)}… has 256 characters`,
  ],
  [{ name: 'a', content: 'text' }, 'For text: new Blob([text]).'],
  [{ name: 'a', size: -1, stream: () => new ReadableStream() }, 'not -1'],
  [{ name: 'a', size: 1 }, 'a has no content'],
  [{ name: 'a', size: 1, open: new Blob() }, 'a has no content'],
  ['in/a.pdf', 'A string is not a file to upload. For a path: await fileFromPath(path)'],
  [null, 'A null is not a file to upload'],
  [7, 'fileFromPath(path), from @org/aihub-sdk/node; for bytes: { name, content }.'],
  [Promise.resolve(), 'A file to upload is a Promise: await it'],
])('%j is refused', (file, message) => {
  expect(() => toSource(file as UploadFile)).toThrow(message);
});
