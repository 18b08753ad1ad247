import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AIHub, DecodeError, UnknownOutcomeError } from '../src/index.ts';
import { endsWithin } from './faults/ends-within.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A client of a server on loopback, and what the server was asked. */
async function serve(handle: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url?.split('?')[0]}`);
    request.resume().on('end', () => handle(request, response));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const apiRoot = `http://127.0.0.1:${port}`;
  return { asked, aihub: new AIHub({ apiRoot, apiToken: 'a-token', ibContext: 'c' }) };
}

const lists = (asked: readonly string[]) => asked.filter((line) => line.startsWith('GET')).length;
const input = { app_id: 'a', batch_id: 1 };
const file = { batch_id: 1, filename: 'a', file_size: 1 };

describe('a success without the ID that it promises', () => {
  const bodies = ['{}', 'null', '[]', '"a"', '{"id":null}', '{"id":"","session_id":""}'];

  it.each(bodies)('such as %s is an error that says not to send again', async (body) => {
    const { aihub, asked } = await serve((_, response) => response.end(body));
    const calls = [
      () => aihub.apps.run(input),
      () => aihub.deployments.run('d', { batch_id: 1 }),
      () => aihub.batches.create({ name: 'b' }),
      () => aihub.batches.createMultipartUploadSession(file),
    ];
    for (const [index, call] of calls.entries()) {
      const error = await call().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DecodeError);
      expect(String(error)).toContain('was accepted: do not send it again');
      expect(String(error)).toMatch(/lacks (?:id|session_id and part_size)/);
      expect(String(error).includes('run may have been started')).toBe(index < 2);
    }
    expect(asked).toHaveLength(calls.length);
  });

  it.each(bodies)('such as %s makes a submission with a key look for its run', async (body) => {
    const run = { id: 'r', status: 'RUNNING', tags: ['idempotency-key:k'] };
    const { aihub, asked } = await serve(({ method, url }, response) => {
      const runs = url?.includes('offset=0') ? [run] : [];
      response.end(method === 'POST' ? body : JSON.stringify({ runs }));
    });
    expect((await aihub.apps.run(input, { idempotencyKey: 'k' })).id).toBe('r');
    expect(asked.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });

  it('is none where only the status of a run is missing', async () => {
    const { aihub } = await serve((_, response) => response.end('{"id":"r"}'));
    expect(await aihub.apps.run(input)).toEqual({ id: 'r' });
  });
});

describe('the search for a run whose response was lost', () => {
  it('sends nothing after it was aborted', async () => {
    let page = 0;
    const { aihub, asked } = await serve(({ method }, response) => {
      if (method === 'POST') return void response.destroy();
      const runs = [1, 2].map((index) => ({ id: `${page}-${index}`, status: 'RUNNING' }));
      page++;
      setTimeout(() => response.end(JSON.stringify({ runs })), 5);
    });
    const control = new AbortController();
    const submission = aihub.apps.run(input, { idempotencyKey: 'k', signal: control.signal });
    const ended = expect(submission).rejects.toThrow('enough');
    await vi.waitUntil(() => lists(asked) >= 5, 5_000);
    control.abort(new Error('enough'));
    await ended;
    const sent = asked.length;
    await pause(100);
    expect(asked.length - sent).toBeLessThanOrEqual(1);
  });

  it('keeps to timeoutMs and maxRetries when the list hangs', async () => {
    const { aihub, asked } = await serve(({ method }, response) => {
      if (method === 'POST') response.destroy();
    });
    const options = { idempotencyKey: 'k', settleMs: 300, timeoutMs: 200, maxRetries: 0 };
    const submission = aihub.apps.run(input, options);
    expect(await endsWithin(2_000, submission)).toBe(true);
    await expect(submission).rejects.toThrow(UnknownOutcomeError);
    expect(lists(asked)).toBe(3);
  });

  it('ends at once when it is refused, and says that the run may have been started', async () => {
    const { aihub, asked } = await serve(({ method }, response) => {
      if (method === 'POST') response.destroy();
      else response.writeHead(401).end('{"message":"expired"}');
    });
    const error = await aihub.apps.run(input, { idempotencyKey: 'k' }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error).toMatchObject({ cause: { status: 401 } });
    expect(String(error)).toMatch(/may or may not have been carried out.*expired/);
    expect(asked).toHaveLength(2);
  });
});
