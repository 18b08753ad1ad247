import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import express from 'express';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { comesTo, fleetOf, key } from '../../test/one-document.ts';
import { operationsPage } from '../operating/operations-page.ts';
import { nodeHandler } from './node-handler.ts';
import { type Handler, webhook } from './webhook.ts';

/** Mounts handlers in a framework: the webhook at `/hooks/secret`, the page at `/fleet`. */
type Mount = (hook: Handler, page: Handler) => Promise<Server>;

async function listening(server: Server): Promise<Server> {
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  return server;
}

const onExpress =
  (...parsers: express.RequestHandler[]): Mount =>
  (hook, page) => {
    const app = express();
    for (const parser of parsers) app.use(parser);
    app.post('/hooks/:secret', nodeHandler(hook));
    app.use('/fleet', nodeHandler(page));
    return listening(app.listen(0, '127.0.0.1'));
  };

const frameworks: [name: string, mount: Mount][] = [
  ['Express without parsers', onExpress()],
  ['Express with parsers', onExpress(express.json(), express.urlencoded())],
  ['Express with a parser of text', onExpress(express.text({ type: '*/*' }))],
  [
    'Hono',
    (hook, page) => {
      const app = new Hono();
      app.post('/hooks/:secret', (c) => hook(c.req.raw));
      app.all('/fleet', (c) => page(c.req.raw));
      // It is a server of node:http unless another is asked for.
      return listening(serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server);
    },
  ],
  [
    'node:http',
    (hook, page) => {
      const [onHook, onPage] = [nodeHandler(hook), nodeHandler(page)];
      const server = createServer((request, response) => {
        void (request.url?.startsWith('/hooks/') ? onHook : onPage)(request, response);
      });
      return listening(server.listen(0, '127.0.0.1'));
    },
  ],
];

describe.each(frameworks)('under %s', (_, mount) => {
  const start = async () => {
    const { fleet, hub } = await fleetOf();
    const server = await mount(webhook(fleet), operationsPage(fleet));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    return { fleet, hub, origin: `http://127.0.0.1:${port}` };
  };

  it('a notification moves its document once, also in four deliveries at a time', async () => {
    const { fleet, hub, origin } = await start();
    await fleet.work({ leader: { tickMs: 60_000 } });
    await comesTo(fleet, 'running');
    const { runId } = (await fleet.store.get(key)) ?? {};
    const polls = () => hub.stats.requests.getRunStatus ?? 0;
    const before = polls();
    const deliver = async (body: string) => {
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body };
      return (await fetch(`${origin}/hooks/a-secret`, init)).status;
    };
    const notification = JSON.stringify({ status: 'OK', job_id: runId });
    const deliveries = Array.from({ length: 4 }, () => deliver(notification));
    expect(await Promise.all(deliveries)).toEqual([204, 204, 204, 204]);
    // Those that came after the first was done look once more.
    expect(polls() - before).toBeLessThanOrEqual(4);
    await comesTo(fleet, 'done');
    expect(await deliver('{"run_id":"unknown"}')).toBe(404);
    expect(await deliver('{"what":1}')).toBe(400);
  });

  it('the page shows the counts, and a form of it decides', async () => {
    const { fleet, origin } = await start();
    const page = await fetch(`${origin}/fleet`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('<td>upload<td>1<td>');
    const metrics = await (await fetch(`${origin}/fleet?format=metrics`)).text();
    expect(metrics).toContain('aihub_queue_documents{fleet="test",state="upload"} 1');
    const post = async (site: string) => {
      const body = new URLSearchParams({ action: 'abandon', key });
      const headers = { 'sec-fetch-site': site };
      return (await fetch(`${origin}/fleet`, { method: 'POST', headers, body })).status;
    };
    expect(await post('cross-site')).toBe(403);
    expect(await post('same-origin')).toBe(200);
    expect((await fleet.store.get(key))?.state).toBe('abandoned');
  });
});
