import { describe, expect, it } from 'vitest';
import { AIHub, AIHubError, stringify } from '../src/index.ts';
import { apiToken, everythingOf, ibContext, leaksIn, secrets } from './faults/canaries.ts';
import { reasonOf } from './faults/client.ts';
import { addFile, runApp, tried } from './faults/operations.ts';

interface Watched {
  aihub: AIHub;
  told: unknown[];
}

function watched(fetch: typeof globalThis.fetch): Watched {
  const told: unknown[] = [];
  const log = (line: string) => told.push(line);
  const aihub = new AIHub({
    apiToken,
    ibContext,
    fetch,
    maxRetries: 1,
    logger: { debug: log, warn: log },
    onAttempt: (event) => told.push(event),
  });
  return { aihub, told };
}

/** The request in words, as a wrapper around fetch may put it into its errors. */
function describeRequest(init: RequestInit = {}): string {
  const headers = JSON.stringify([...new Headers(init.headers)]);
  const { body } = init;
  const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body);
  return `sent ${headers} ${text} ${JSON.stringify(text)}`;
}

// The context is no secret, yet a fetch that puts all headers into words would show it.
const withoutContext = (text: string) => text.replaceAll(ibContext, '');

const throwers: [name: string, thrown: (init?: RequestInit) => unknown][] = [
  [
    'an error with the request hung on it and on its cause',
    (init) => {
      const cause = Object.assign(new Error('no'), { request: init, config: { init }, code: 'X' });
      return Object.assign(new TypeError('fetch failed', { cause }), { request: init, init });
    },
  ],
  [
    'an error whose message is the request',
    (init) => new Error(withoutContext(describeRequest(init))),
  ],
  [
    'an error whose cause’s cause has the request as message',
    (init) =>
      new Error('a', {
        cause: new Error('b', { cause: new Error(withoutContext(describeRequest(init))) }),
      }),
  ],
  ['the request itself', (init) => ({ ...init })],
  ['the request in words', (init) => withoutContext(describeRequest(init))],
  ['nothing', () => undefined],
  [
    'several errors of which one has the request',
    (init) => new AggregateError([Object.assign(new Error('one'), { init })], 'several'),
  ],
];

describe('a fetch that throws', () => {
  describe.each(tried)('at $name', (operation) => {
    it.each(throwers)('%s gives nothing away', async (_, thrown) => {
      const { aihub, told } = watched(async (_url, init) => {
        throw thrown(init);
      });
      const error = await reasonOf(operation.call(aihub));
      expect(error).toBeInstanceOf(AIHubError);
      expect(leaksIn(error, told, aihub)).toEqual([]);
    });
  });
});

describe('an echo of what was uploaded', () => {
  const bytes = new TextEncoder().encode(secrets.document);
  it.each<[string, () => Blob | ArrayBuffer | ReadableStream<Uint8Array>]>([
    ['a Blob', () => new Blob([bytes])],
    ['a buffer', () => bytes.slice().buffer],
    ['a stream', () => new Blob([bytes]).stream()],
  ])('as %s is left out', async (_, body) => {
    const { aihub, told } = watched(async (_url, init) => {
      const text = await new Response(init?.body).text();
      return Response.json({ message: `Bad file: ${text.slice(40, 120)}` }, { status: 422 });
    });
    const error = await reasonOf(aihub.batches.addFile(7, 'a.txt', body()));
    expect(error).toMatchObject({
      status: 422,
      body: undefined,
      message: expect.stringMatching(/422: its body is left out, since it may repeat the file/),
    });
    expect(leaksIn(error, told)).toEqual([]);
  });

  it('is left out with aihub.fetch as well', async () => {
    const { aihub, told } = watched(async (_url, init) => {
      const text = String(init?.body);
      return Response.json({ message: `Bad: ${text}`, token: apiToken }, { status: 422 });
    });
    const body = {
      app_id: 'a',
      batch_id: 1,
      settings: { keys: { secret: { a: secrets.secretName } } },
    };
    const headers = { 'Content-Type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const error = await aihub.fetch('/v2/apps/runs', init).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: expect.stringContaining('[redacted]') });
    expect(leaksIn(error, told, aihub.fetch)).toEqual([]);
  });
});

describe('the client itself', () => {
  const { aihub } = watched(async () => Response.json({}));

  it('shows no secret when it is inspected or written as JSON', () => {
    expect(leaksIn(aihub, aihub.fetch, { ...aihub }, Object.entries(aihub))).toEqual([]);
  });

  it('shows none in a success that was watched', async () => {
    const { aihub: client, told } = watched(async (_url, init) => {
      const id = new Headers(init?.headers).get('authorization') ?? '';
      return Response.json({ id: 'a-run' }, { headers: { 'x-request-id': id } });
    });
    await runApp.call(client);
    expect(told).toHaveLength(2);
    expect(leaksIn(told)).toEqual([]);
  });

  it('shows none when an argument or option is refused', async () => {
    const bad = { apiToken: `${apiToken}\r\nX-Evil: 1` };
    const refused = await reasonOf((async () => new AIHub(bad))());
    const root = { apiToken, apiRoot: `https://user:${apiToken}@acme.example` };
    const refusedRoot = await reasonOf((async () => new AIHub(root))());
    const refusedPath = await reasonOf(aihub.runs.get('..'));
    expect(leaksIn(refused, refusedRoot, refusedPath)).toEqual([]);
  });
});

it('the search for leaks finds one wherever it is', () => {
  const places: unknown[] = [
    new Error(apiToken),
    new Error('a', { cause: new Error('b', { cause: apiToken }) }),
    Object.assign(new Error('a'), { request: { headers: { a: [apiToken] } } }),
    Object.assign(new Error('a'), { headers: new Headers({ a: encodeURIComponent(apiToken) }) }),
    Object.defineProperty(new Error('a'), 'hidden', { value: secrets.password }),
    Object.assign(new Error('a'), { earlierErrors: [new Error(secrets.custom)] }),
    { line: stringify({ deep: JSON.stringify({ secret: secrets.secretName }) }) },
    [`… ${secrets.document.slice(0, 60)}`],
    ibContext,
  ];
  for (const place of places) expect(leaksIn(place), everythingOf(place)).not.toEqual([]);
  expect(leaksIn(new Error('harmless'), addFile)).toEqual([]);
});
