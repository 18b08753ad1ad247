import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AIHub } from '../src/index.ts';
import { apiToken } from './faults/canaries.ts';
import { reasonOf, startFault } from './faults/client.ts';
import { fetches } from './faults/fetches.ts';
import { addFile, getRun, runApp, type Tried, tried } from './faults/operations.ts';
import { head, respond, sayAndEnd, sayAndReset } from './faults/responses.ts';
import { type Act, FaultServer } from './faults/server.ts';

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0.01);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Goes wrong with the first requests, then answers well. */
function atFirst(bad: readonly Act[], operation: Tried): Act {
  return (exchange) =>
    (bad[exchange.count - 1] ?? respond(operation.status, operation.body))(exchange);
}

const short = sayAndEnd(head(200, { 'Content-Length': 500 }), '{');

describe.each(fetches)('after a fault, with $name', ({ fetch }) => {
  it.each(tried.filter(({ requestClass }) => requestClass === 'G'))(
    '$name is repeated until it succeeds, with the same body each time',
    async (operation) => {
      const bad = [sayAndReset(), short, respond(503)];
      const { server, aihub } = await startFault(atFirst(bad, operation), { fetch });
      expect(await operation.call(aihub)).toEqual(operation.value);
      expect(server.requests).toHaveLength(4);
      const bodies = new Set(server.requests.map(({ body }) => body.toString()));
      expect(bodies.size).toBe(1);
      await server.stop();
    },
  );

  it.each(tried.filter(({ requestClass }) => requestClass === 'P'))(
    '$name is repeated when it was refused for being one too many',
    async (operation) => {
      const { server, aihub } = await startFault(atFirst([respond(429)], operation), { fetch });
      expect(await operation.call(aihub)).toEqual(operation.value);
      expect(server.requests).toHaveLength(2);
      await server.stop();
    },
  );

  it.each<[what: string, lost: Act]>([
    ['got lost', sayAndReset()],
    ['broke off', short],
    ['was a 502', respond(502)],
  ])(
    'a DELETE whose response %s, and then a 404, says that it may have been done',
    async (_, lost) => {
      const { server, aihub } = await startFault(
        (exchange) => (exchange.count === 1 ? lost : respond(404))(exchange),
        { fetch },
      );
      const error = await reasonOf(aihub.runs.delete('a-run'));
      expect(error).toMatchObject({
        name: 'NotFoundError',
        attempts: 2,
        message: expect.stringContaining('may well have been deleted by this call'),
      });
      await server.stop();
    },
  );

  it('a DELETE that was not sent, refused or never repeated says nothing of that with its 404', async () => {
    for (const before of [[], [respond(429, '', { 'Retry-After': 0 })]]) {
      const { server, aihub } = await startFault(
        (exchange) => (before[exchange.count - 1] ?? respond(404))(exchange),
        { fetch },
      );
      const error = await reasonOf(aihub.runs.delete('a-run'));
      expect(error).toMatchObject({ name: 'NotFoundError', attempts: before.length + 1 });
      expect((error as Error).message).not.toContain('may well');
      await server.stop();
    }
  });

  it('a POST is sent once when the server was not there at first', async () => {
    const gone = await FaultServer.start(() => {});
    const { apiRoot, port } = gone;
    await gone.stop();
    let server: FaultServer | undefined;
    const events: unknown[] = [];
    const aihub = new AIHub({
      apiToken,
      apiRoot,
      fetch: async (url, init) => {
        if (events.length === 2) {
          server = await FaultServer.start(respond(200, runApp.body), { port });
        }
        return fetch(url, init);
      },
      onAttempt: (event) => events.push([event.attempt, event.error]),
    });
    expect(await runApp.call(aihub)).toEqual(runApp.value);
    expect(events).toEqual([
      [1, 'ConnectionError'],
      [2, 'ConnectionError'],
      [3, undefined],
    ]);
    expect(server?.requests).toHaveLength(1);
    await server?.stop();
  });

  it('the errors of the attempts before can be read on the last one, oldest first', async () => {
    const bad = [sayAndReset(), short, respond(503), respond(500)];
    const { server, aihub } = await startFault(atFirst(bad, getRun), { fetch });
    const error = await reasonOf(getRun.call(aihub));
    expect(error).toMatchObject({
      status: 500,
      attempts: 4,
      earlierErrors: [
        { name: 'ConnectionError', attempts: 1 },
        { name: 'ConnectionError', attempts: 2 },
        { name: 'APIError', status: 503, attempts: 3 },
      ],
    });
    await server.stop();
  });

  it.each([0, 1, 5])('maxRetries %i of a call is what counts', async (maxRetries) => {
    const { server, aihub } = await startFault(respond(503), { fetch, maxRetries: 2 });
    await reasonOf(aihub.runs.get('a-run', { maxRetries }));
    expect(server.requests).toHaveLength(maxRetries + 1);
    await server.stop();
  });
});

describe.each(fetches)('a body that flows is never sent again, with $name', ({ fetch }) => {
  const flowing: [string, () => unknown][] = [
    ['a stream', () => new Blob(['text']).stream()],
    [
      'an async iterator, which fetch takes though our types do not',
      async function* () {
        yield new TextEncoder().encode('text');
      },
    ],
  ];

  it.each(flowing)('%s', async (_, make) => {
    const { server, aihub } = await startFault(respond(503), { fetch });
    const error = await reasonOf(aihub.batches.addFile(7, 'a.txt', make() as ReadableStream));
    expect(error).toMatchObject({ name: 'APIError', status: 503, attempts: 1 });
    expect(server.requests.map(({ body }) => body.toString())).toEqual(['text']);
    await server.stop();
  });

  it('though a file, bytes or a buffer are', async () => {
    const bodies = [new Blob(['text']), new TextEncoder().encode('text')];
    for (const body of [...bodies, new TextEncoder().encode('text').buffer]) {
      const { server, aihub } = await startFault(atFirst([sayAndReset()], addFile), { fetch });
      await aihub.batches.addFile(7, 'a.txt', body as Blob);
      expect(server.requests.map((request) => request.body.toString())).toEqual(['text', 'text']);
      await server.stop();
    }
  });

  it('a stream that fails ends the call with its error as the cause', async () => {
    const { server, aihub } = await startFault(respond(204), { fetch });
    const stream = new ReadableStream({
      pull: (controller) => controller.error(new Error('The disk is gone.')),
    });
    const error = await reasonOf(aihub.batches.addFile(7, 'a.txt', stream));
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 1 });
    await server.stop();
  });
});
