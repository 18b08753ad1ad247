import { afterEach, describe, expect, it, vi } from 'vitest';
import { AIHub } from '../client.ts';

afterEach(() => void vi.unstubAllGlobals());

/** The body and the type that `fetch` gets for a call. */
async function bodyOf(call: (aihub: AIHub) => Promise<unknown>) {
  const bodies: unknown[] = [];
  const types: (string | null)[] = [];
  const fetch = async (_: unknown, init: RequestInit = {}) => {
    bodies.push(init.body);
    types.push(new Headers(init.headers).get('content-type'));
    return new Response('{"id":"r","session_id":"s","part_size":1}');
  };
  await call(new AIHub({ apiToken: 'a-token', fetch }));
  return { body: bodies[0], type: types[0] };
}

const runApp = (aihub: AIHub) => aihub.apps.run({ app_id: 'a', batch_id: 1 });
const putFile = (aihub: AIHub) => aihub.batches.addFile(1, 'a.pdf', new Uint8Array(3));

describe('the body of a request that must not be sent twice', () => {
  it('is a Blob on Deno, with the type of its content', async () => {
    vi.stubGlobal('Deno', {});
    const { body, type } = await bodyOf(runApp);
    expect(body).toBeInstanceOf(Blob);
    expect(await (body as Blob).text()).toBe('{"app_id":"a","batch_id":1}');
    expect(type).toBe('application/json');
  });

  it('is a Blob on Deno where there is no body', async () => {
    vi.stubGlobal('Deno', {});
    const { body } = await bodyOf((aihub) => aihub.fetch('/v2/batches', { method: 'POST' }));
    expect(body).toBeInstanceOf(Blob);
    expect((body as Blob).size).toBe(0);
  });

  it('is text elsewhere', async () => {
    expect((await bodyOf(runApp)).body).toBe('{"app_id":"a","batch_id":1}');
  });
});

it('the body of a request that is safe to repeat is left as it is on Deno', async () => {
  vi.stubGlobal('Deno', {});
  expect((await bodyOf(putFile)).body).toBeInstanceOf(Uint8Array);
});
