import { request } from 'node:http';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { Emulator } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type HttpOptions, serveHttp } from '../src/http/serve-http.ts';
import { createServerFactory } from '../src/server.ts';
import { fastHub, newClient, revisions, textOf, yes } from './agent.ts';

async function serve(hub: Emulator, options: HttpOptions = {}) {
  const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch });
  const factory = createServerFactory({ aihub, settleMs: 100 });
  const server = await serveHttp(factory, { port: 0, ...options });
  onTestFinished(() => server.close());
  return server;
}

/** The status of a POST with these headers; `fetch` would not send every Host. */
function statusOf(
  url: string,
  headers: Record<string, string>,
  more: { path?: string } = {},
): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const sent = request(url, { method: 'POST', headers, ...more }, (response) => {
      response.resume();
      done(response.statusCode);
    });
    sent.on('error', fail);
    sent.end('{}');
  });
}

async function batchIn(hub: Emulator): Promise<number> {
  const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch });
  return (await aihub.batches.create({ name: 'Invoices' })).id;
}

describe('streamable HTTP', () => {
  it.each(revisions)('serves a client of %s', async (revision) => {
    const { url } = await serve(fastHub());
    const agent = newClient(revision, undefined);
    await agent.connect(new StreamableHTTPClientTransport(new URL(url)));
    expect((await agent.listTools()).tools).toHaveLength(9);
    const result = await agent.callTool({ name: 'list_runs', arguments: {} });
    expect(result.structuredContent).toMatchObject({ runs: [], next_offset: null });
  });

  it('asks a client of 2026-07-28, and refuses one of 2025-11-25, which it cannot ask', async () => {
    const hub = fastHub();
    const { url } = await serve(hub);
    const batch_id = await batchIn(hub);
    const call = { name: 'delete_batch', arguments: { batch_id } };
    const [modern, legacy] = revisions.map((revision) => newClient(revision, yes));
    await legacy?.connect(new StreamableHTTPClientTransport(new URL(url)));
    const refused = await legacy?.callTool(call);
    expect(refused && textOf(refused)).toContain('this client cannot ask');
    expect(hub.stats.requests).not.toHaveProperty('deleteBatch');
    await modern?.connect(new StreamableHTTPClientTransport(new URL(url)));
    expect((await modern?.callTool(call))?.isError).toBeFalsy();
    expect(hub.stats.requests.deleteBatch).toBe(1);
  });

  it.each([
    ['Host', { Host: 'evil.example' }],
    ['Host with a loopback name in it', { Host: 'localhost.evil.example' }],
    ['Origin', { Origin: 'http://evil.example' }],
    ['opaque Origin', { Origin: 'null' }],
  ])('refuses a foreign %s (DNS rebinding)', async (_what, headers) => {
    const { url } = await serve(fastHub());
    expect(await statusOf(url, headers)).toBe(403);
  });

  it('takes a name that was allowed', async () => {
    const { url } = await serve(fastHub(), { allowedHosts: ['mcp.example.com'] });
    const headers = { Host: 'mcp.example.com', Origin: 'https://mcp.example.com' };
    expect(await statusOf(url, { ...headers, 'Content-Type': 'application/json' })).toBe(400);
  });

  it('takes none but those with the access token, where there is one', async () => {
    const { url } = await serve(fastHub(), { accessToken: 'right' });
    const json = { 'Content-Type': 'application/json' };
    expect(await statusOf(url, json)).toBe(401);
    expect(await statusOf(url, { ...json, Authorization: 'Bearer wrong' })).toBe(401);
    expect(await statusOf(url, { ...json, Authorization: 'Bearer right' })).toBe(400);
  });

  it('is not served to other machines without an access token', async () => {
    const hub = fastHub();
    for (const host of ['0.0.0.0', '::', '192.168.1.2', '127.0.0.1.evil.example']) {
      await expect(serve(hub, { host })).rejects.toThrow('Set an access token');
    }
  });

  it('is at /mcp alone', async () => {
    const { url } = await serve(fastHub());
    expect(await statusOf(url.replace('/mcp', '/'), {})).toBe(404);
  });

  // Any web page can send it, as an image: without an Origin, and to a name of this machine.
  it.each(['//', 'http://[::1'])('is not ended by the target %s, which is no URL', async (path) => {
    const { url } = await serve(fastHub());
    expect(await statusOf(url, {}, { path })).toBe(404);
    expect(await statusOf(url, { 'Content-Type': 'application/json' })).toBe(400);
  });
});
