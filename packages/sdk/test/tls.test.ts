import { connect, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { AIHub } from '../src/index.ts';
import { apiToken } from './faults/canaries.ts';
import { certificate } from './faults/certificate.ts';
import { reasonOf, startFault } from './faults/client.ts';
import { connectingFetches } from './faults/fetches.ts';
import { runApp, tried } from './faults/operations.ts';
import { respond, say } from './faults/responses.ts';
import { FaultServer } from './faults/server.ts';

describe.each(connectingFetches)('TLS, with $name', ({ connecting }) => {
  const trusting = () => connecting({ ca: certificate });

  it('works when the certificate is trusted', async () => {
    const fetch = await trusting();
    const { server, aihub } = await startFault(respond(200, runApp.body), { fetch }, { tls: true });
    expect(await runApp.call(aihub)).toEqual(runApp.value);
    await server.stop();
  });

  it.each(tried)('row 41: a redirect of $name from https to http is refused', async (operation) => {
    const elsewhere = await FaultServer.start(() => {});
    const location = `${elsewhere.apiRoot}/v2/moved`;
    const act = respond(302, '', { Location: location });
    const { server, aihub } = await startFault(act, { fetch: await trusting() }, { tls: true });
    const sameHost = respond(302, '', { Location: server.apiRoot.replace('https', 'http') });
    expect(await reasonOf(operation.call(aihub))).toMatchObject({ name: 'APIError', status: 302 });
    await server.stop();
    const again = await startFault(sameHost, { fetch: await trusting() }, { tls: true });
    expect(await reasonOf(operation.call(again.aihub))).toMatchObject({ status: 302 });
    expect(elsewhere.connections).toBe(0);
    await again.server.stop();
    await elsewhere.stop();
  });

  it('that breaks after a POST was sent leaves its outcome unknown', async () => {
    // A proxy in front, that puts bytes between the records when the request has arrived.
    let spoil = () => {};
    const server = await FaultServer.start(() => spoil(), { tls: true });
    const proxy = createServer((client) => {
      const up = connect(server.port, '127.0.0.1');
      client.on('error', () => {}).pipe(up);
      up.on('error', () => {}).pipe(client);
      spoil = () => client.write('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as { port: number };
    const aihub = new AIHub({
      apiToken,
      apiRoot: `https://127.0.0.1:${port}/api`,
      fetch: await trusting(),
    });
    const error = await reasonOf(runApp.call(aihub, { timeoutMs: 1000 }));
    expect(error).toMatchObject({ name: 'UnknownOutcomeError', attempts: 1 });
    expect(server.requests).toHaveLength(1);
    proxy.close();
    await server.stop();
  });

  it('that ends without goodbye in the middle of a body gives no partial data', async () => {
    const act = say('HTTP/1.1 200 OK\r\n\r\n{"id":"a-run"}');
    const { server, aihub } = await startFault(
      (exchange) => {
        act(exchange);
        setTimeout(() => exchange.socket.destroy(), 20);
      },
      { fetch: await trusting(), maxRetries: 0 },
      { tls: true },
    );
    // Neither length nor chunks: the end of the connection is the end of the body, as HTTP has it.
    const result = await aihub.runs.get('a-run').catch((error: Error) => error.name);
    expect([{ id: 'a-run' }, 'ConnectionError']).toContainEqual(result);
    await server.stop();
  });
});
