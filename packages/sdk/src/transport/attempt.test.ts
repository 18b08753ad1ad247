import { describe, expect, it, vi } from 'vitest';
import { ending } from '../async/ending.ts';
import { AIHub } from '../index.ts';
import { attempt, type WireRequest } from './attempt.ts';
import { Deadline } from './deadline.ts';

it('gives a marked fetch what ends the request, and any other one a signal', async () => {
  const inits: object[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    inits.push(init ?? {});
    return new Response('{}', { headers: { 'content-type': 'application/json' } });
  };
  const marked = Object.assign(vi.fn(fetch), { [ending]: true });
  for (const each of [marked, fetch]) {
    await new AIHub({ apiToken: 'token-for-tests', fetch: each }).runs.get('a-run');
  }
  expect(inits[0]).toMatchObject({ [ending]: { isOver: false } });
  expect(inits[0]).not.toHaveProperty('signal');
  expect(inits[1]).toMatchObject({ signal: expect.any(AbortSignal) });
  expect(ending in (inits[1] ?? {})).toBe(false);
});

describe('one attempt', () => {
  const deadline = () => new Deadline(60_000, undefined);
  const request = {
    url: 'https://aihub.test/api/a',
    method: 'GET',
    headers: { Authorization: 'Bearer token' },
    body: undefined,
  };

  /** Sends a request to a server that responds with one after the other. */
  async function send(responses: Response[], more: Partial<WireRequest> = {}, maxBytes = 100) {
    const sent: [unknown, RequestInit][] = [];
    const fetch: typeof globalThis.fetch = async (url, init) => {
      sent.push([url, init ?? {}]);
      return responses.shift() as Response;
    };
    const until = deadline();
    try {
      const raw = await attempt(fetch, { ...request, ...more }, until, maxBytes);
      return { ...raw, text: new TextDecoder().decode(raw.bytes), sent };
    } finally {
      until.dispose();
    }
  }

  const to = (location: string) => new Response('moved', { status: 307, headers: { location } });
  /** A body that breaks off after some bytes. */
  const breakingOff = (status: number) => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(5));
        controller.error(new Error('broken off'));
      },
    });
    return new Response(body, { status });
  };

  it('sends what it is given, and a stream as the runtimes want it', async () => {
    const { sent, text } = await send([new Response('fine')]);
    expect(text).toBe('fine');
    const { signal, ...init } = sent[0]?.[1] ?? {};
    expect(signal).toBeInstanceOf(AbortSignal);
    expect(init).toEqual({ method: 'GET', headers: request.headers, redirect: 'manual' });
    expect(sent[0]?.[0]).toBe(request.url);
    const post = await send([new Response('')], { method: 'POST', body: '{}' });
    expect(post.sent[0]?.[1]).toMatchObject({ method: 'POST', body: '{}' });
    expect(post.sent[0]?.[1]).not.toHaveProperty('duplex');
    const stream = await send([new Response('')], { method: 'PUT', body: new ReadableStream() });
    expect(stream.sent[0]?.[1]).toMatchObject({ duplex: 'half' });
  });

  it.each([301, 302, 303, 307, 308])('follows a redirect with %i in its origin', async (status) => {
    const moved = new Response('moved', { status, headers: { location: '/api/b' } });
    const { sent, text } = await send([moved, new Response('there')]);
    expect(text).toBe('there');
    expect(sent.map(([url]) => url)).toEqual([request.url, 'https://aihub.test/api/b']);
    expect(moved.bodyUsed).toBe(true);
  });

  it('follows five redirects, and takes a sixth for a loop', async () => {
    const five = Array.from({ length: 5 }, (_, index) => to(`/api/${index}`));
    expect((await send([...five, new Response('there')])).text).toBe('there');
    const six = Array.from({ length: 6 }, (_, index) => to(`/api/${index}`));
    await expect(send([...six, new Response('there')])).rejects.toThrow('looks like a loop');
    await expect(send([to('https://evil.test/')])).rejects.toThrow('to another origin');
  });

  it('does not take other statuses, or one without a redirect, for one', async () => {
    for (const status of [300, 304, 400]) {
      const { response, sent } = await send([new Response(null, { status })]);
      expect([response.status, sent.length]).toEqual([status, 1]);
    }
    const hidden = Object.defineProperty(new Response(''), 'type', { value: 'opaqueredirect' });
    Object.defineProperty(hidden, 'ok', { value: false });
    await expect(send([hidden])).rejects.toThrow('whose target a browser hides');
  });

  it('reads a success up to the cap, and an error response as far as it comes', async () => {
    expect((await send([new Response('a'.repeat(100))])).bytes).toHaveLength(100);
    await expect(send([new Response('a'.repeat(101))])).rejects.toThrow();
    const error = () => new Response('a'.repeat(101), { status: 500 });
    expect(await send([error()])).toMatchObject({ isBroken: true, text: '' });
    expect(await send([error()], {}, 101)).not.toHaveProperty('isBroken');
    const huge = new Response('a'.repeat(1_048_577), { status: 500 });
    expect(await send([huge], {}, 2_000_000)).toMatchObject({ isBroken: true, text: '' });
    await expect(send([breakingOff(200)])).rejects.toThrow('broken off');
    const { response, isBroken } = await send([breakingOff(502)]);
    expect([response.status, isBroken]).toEqual([502, true]);
  });

  it('ends with the deadline while it reads the body of an error response', async () => {
    const caller = new AbortController();
    const until = new Deadline(60_000, caller.signal);
    const stalled = new Response(new ReadableStream(), { status: 500 });
    const read = attempt(async () => stalled, request, until, 100);
    const reason = new Error('enough');
    setTimeout(() => caller.abort(reason));
    await expect(read).rejects.toBe(reason);
    until.dispose();
  });

  it('leaves the body of a success that is to be read as a stream, and not that of an error', async () => {
    const stream = await send([new Response('data')], { isStream: true });
    expect([stream.text, stream.response.bodyUsed]).toEqual(['', false]);
    const failed = await send([new Response('why', { status: 404 })], { isStream: true });
    expect(failed.text).toBe('why');
    const moved = await send([to('/api/b'), new Response('data')], { isStream: true });
    expect([moved.text, moved.sent.length]).toEqual(['', 2]);
  });
});
