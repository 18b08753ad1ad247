import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { BodyTooLarge, discard, readBytes } from './body.ts';
import { Deadline } from './deadline.ts';
import { streamBody } from './stream-body.ts';

function streamOf(chunks: readonly string[], cancel = () => {}): ReadableStream<Uint8Array> {
  const left = [...chunks];
  return new ReadableStream({
    pull(controller) {
      const next = left.shift();
      if (next === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(next));
    },
    cancel,
  });
}

async function read(response: Response, maxBytes = 10): Promise<string> {
  const deadline = new Deadline(1000, undefined);
  try {
    return new TextDecoder().decode(await readBytes(response, maxBytes, deadline));
  } finally {
    deadline.dispose();
  }
}

describe('a body', () => {
  it.each([
    [[], ''],
    [['one'], 'one'],
    [['one', '', 'two', '3'], 'onetwo3'],
    [['0123456789'], '0123456789'],
  ])('in the pieces %j is read whole', async (chunks, text) => {
    expect(await read(new Response(streamOf(chunks)))).toBe(text);
  });

  it('that is there as a whole is taken without a reader, up to the cap', async () => {
    const whole = (size: number) =>
      ({ body: { whole: () => [new Uint8Array(4), new Uint8Array(size)] } }) as unknown as Response;
    expect(await read(whole(6))).toHaveLength(10);
    await expect(read(whole(7))).rejects.toBeInstanceOf(BodyTooLarge);
  });

  it('that is not there is empty', async () => {
    expect(await read(new Response(null))).toBe('');
  });

  it('over the cap is given up at once', async () => {
    const cancel = vi.fn();
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(4)),
      cancel,
    });
    await expect(read(new Response(endless))).rejects.toBeInstanceOf(BodyTooLarge);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('over the cap is found though its Content-Length says less', async () => {
    const headers = { 'Content-Length': '3' };
    const response = new Response(streamOf(['0123456789', '0']), { headers });
    await expect(read(response)).rejects.toBeInstanceOf(BodyTooLarge);
  });

  it('that stalls is given up at the deadline', async () => {
    const cancel = vi.fn();
    const deadline = new Deadline(20, undefined);
    const stalling = new Response(new ReadableStream({ cancel }));
    await expect(readBytes(stalling, 10, deadline)).rejects.toBeDefined();
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('that fails, and then fails to be cancelled, rejects nothing else', async () => {
    const response = new Response(
      new ReadableStream({
        pull: (controller) => controller.error(new Error('broken')),
        cancel: () => Promise.reject(new Error('again')),
      }),
    );
    await expect(read(response)).rejects.toThrow('broken');
    discard(response);
    discard(new Response(null));
  });
});

/** A response as some implementations of `fetch` give it, reduced to what differs. */
function responseWith(fields: object): Response {
  return { status: 200, ok: true, headers: new Headers(), ...fields } as Response;
}

describe('a body that is no web stream', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('is read where it is a Node stream, as node-fetch has it', async () => {
    expect(await read(responseWith({ body: Readable.from([bytes('one'), bytes('two')]) }))).toBe(
      'onetwo',
    );
  });

  it('is destroyed at the cap where it is a Node stream', async () => {
    const body = new Readable({ read: () => body.push(bytes('0123')) });
    await expect(read(responseWith({ body }))).rejects.toBeInstanceOf(BodyTooLarge);
    expect(body.destroyed).toBe(true);
  });

  it('that stalls is destroyed at the deadline', async () => {
    const body = new Readable({ read: () => {} });
    const deadline = new Deadline(20, undefined);
    await expect(readBytes(responseWith({ body }), 10, deadline)).rejects.toBeDefined();
    expect(body.destroyed).toBe(true);
  });

  it('is destroyed when it is not read', () => {
    const body = Readable.from([bytes('a')]);
    discard(responseWith({ body }));
    expect(body.destroyed).toBe(true);
  });

  it.each([undefined, {}])(
    'is read by arrayBuffer() where it is %j, up to the cap',
    async (body) => {
      const stub = (text: string) =>
        responseWith({ body, arrayBuffer: async () => bytes(text).buffer });
      expect(await read(stub('{"id":"a"}'))).toBe('{"id":"a"}');
      await expect(read(stub('{"id":"ab"}'))).rejects.toBeInstanceOf(BodyTooLarge);
      discard(stub(''));
    },
  );
});

it('a Node stream can be read as a web stream, too', async () => {
  const response = responseWith({ body: Readable.from([new TextEncoder().encode('one')]) });
  const limits = {
    timeoutMs: 1000,
    signal: undefined,
    checkLength: (length: number) => expect(length).toBe(3),
    toError: async (reason: unknown) => reason,
  };
  expect(await new Response(streamBody(response, limits)).text()).toBe('one');
});
