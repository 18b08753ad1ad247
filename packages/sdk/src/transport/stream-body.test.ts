import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timedOut } from './deadline.ts';
import { type StreamLimits, streamBody } from './stream-body.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/** A body of chunks, of which the last never comes unless it ends; and what is done to it. */
function setUp({ chunks = 2, ends = true, more = {} as Partial<StreamLimits> } = {}) {
  const seen = { pulled: 0, cancelled: [] as unknown[], lengths: [] as number[] };
  const source = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (seen.pulled++ < chunks) controller.enqueue(new Uint8Array(5));
        else if (ends) controller.close();
        else return new Promise<void>(() => {});
        return undefined;
      },
      cancel: (reason) => void seen.cancelled.push(reason),
    },
    { highWaterMark: 0 },
  );
  const body = streamBody(new Response(source), {
    timeoutMs: 1_000,
    signal: undefined,
    checkLength: (length) => void seen.lengths.push(length),
    toError: async (reason) => (reason === timedOut ? new Error('stalled') : reason),
    ...more,
  });
  return { seen, reader: body.getReader() };
}

describe('a body that is read as a stream', () => {
  it('asks for a chunk when one is read, and for none ahead', async () => {
    const { seen, reader } = setUp();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.pulled).toBe(0);
    expect((await reader.read()).value).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.pulled).toBe(1);
    await reader.read();
    expect((await reader.read()).done).toBe(true);
    expect(seen.lengths).toEqual([10]);
  });

  it('is empty where the response has none', async () => {
    const lengths: number[] = [];
    const body = streamBody(new Response(null), {
      timeoutMs: 1_000,
      signal: undefined,
      checkLength: (length) => void lengths.push(length),
      toError: async (reason) => reason,
    });
    expect((await body.getReader().read()).done).toBe(true);
    expect(lengths).toEqual([0]);
    await streamBody(new Response(null), {} as StreamLimits).cancel();
  });

  it('is given up when a chunk does not come in time', async () => {
    const { seen, reader } = setUp({ ends: false });
    await reader.read();
    await reader.read();
    const read = reader.read();
    const failed = expect(read).rejects.toThrow('stalled');
    await vi.advanceTimersByTimeAsync(1_000);
    await failed;
    expect(seen.cancelled).toHaveLength(1);
  });

  it('fails when its length is wrong', async () => {
    const wrong = new Error('too short');
    const checkLength = () => {
      throw wrong;
    };
    const { reader } = setUp({ chunks: 0, more: { checkLength } });
    await expect(reader.read()).rejects.toBe(wrong);
  });

  it('that is cancelled frees the connection, and its signal', async () => {
    const control = new AbortController();
    const removed = vi.spyOn(control.signal, 'removeEventListener');
    const { seen, reader } = setUp({ more: { signal: control.signal } });
    await reader.read();
    await reader.cancel('enough');
    expect(seen.cancelled).toEqual(['enough']);
    expect(removed).toHaveBeenCalledOnce();
  });

  it.each(['between two reads', 'during a read'])('ends with an abort %s', async (when) => {
    const control = new AbortController();
    const toError = vi.fn(async (reason: unknown) => reason);
    const { seen, reader } = setUp({
      chunks: 1,
      ends: false,
      more: { signal: control.signal, toError },
    });
    await reader.read();
    const read = when === 'during a read' ? reader.read() : undefined;
    const reason = new Error('enough');
    const failed = read && expect(read).rejects.toBe(reason);
    await vi.advanceTimersByTimeAsync(0);
    control.abort(reason);
    await failed;
    await expect(reader.read()).rejects.toBe(reason);
    expect(seen.cancelled).toHaveLength(1);
    // What the read that was under way ends with is of no interest any more.
    await vi.advanceTimersByTimeAsync(1_000);
    expect(toError).not.toHaveBeenCalled();
  });

  it('leaves its signal when it has been read', async () => {
    const control = new AbortController();
    const removed = vi.spyOn(control.signal, 'removeEventListener');
    const { seen, reader } = setUp({ chunks: 0, more: { signal: control.signal } });
    await reader.read();
    expect(removed).toHaveBeenCalledOnce();
    control.abort();
    expect(seen.cancelled).toEqual([]);
  });
});
