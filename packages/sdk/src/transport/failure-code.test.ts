import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as index from '../index.ts';

const apiToken = 'a-token-of-a-test';
const body = { batch_id: 7, app_id: 'a' };
const notLoaded = (): never => {
  throw new TypeError('Failed to fetch dynamically imported module');
};

let sdk: typeof index;
let load: () => object;
const sent: string[] = [];

/** A client whose server does this, and whose code for failures is loaded by `load`. */
function clientOf(respond: (signal: AbortSignal) => Response | Promise<Response>) {
  const fetch: typeof globalThis.fetch = async (url, init) => {
    sent.push(`${init?.method} ${url}`);
    return await respond(init?.signal as AbortSignal);
  };
  return new sdk.AIHub({ apiToken, apiRoot: 'https://aihub.test', fetch });
}

const caught = (promise: Promise<unknown>): Promise<index.APIError> =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

beforeEach(async () => {
  sent.length = 0;
  load = notLoaded;
  vi.resetModules();
  vi.doMock('./failures.ts', () => load());
  vi.spyOn(Math, 'random').mockReturnValue(0);
  sdk = await import('../index.ts');
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.doUnmock('./failures.ts');
});

describe('where the code for failures cannot be loaded', () => {
  it.each([
    [400, 'APIError'],
    [401, 'AuthenticationError'],
    [403, 'InsufficientUnitsError'],
    [404, 'NotFoundError'],
    [412, 'AlreadyExistsError'],
    [429, 'RateLimitError'],
    [500, 'APIError'],
  ])('a response with %d is still an error with its class and status', async (status, name) => {
    const headers = { 'x-request-id': `r1 ${apiToken}`, 'retry-after': '86400' };
    const aihub = clientOf(() => new Response(`{"message":"${apiToken}"}`, { status, headers }));
    const error = await caught(aihub.runs.get('a1'));
    expect(error).toBeInstanceOf(sdk.APIError);
    expect(error).toMatchObject({ name, status, attempts: 1, retryAfterMs: 86_400_000 });
    expect(error.message).toBe(
      `GET /v2/apps/runs/{run_id} (getRunStatus) failed with status ${status}.`,
    );
    expect(error.requestId).toBe('r1 …');
    expect(JSON.stringify([error, error.message])).not.toContain(apiToken);
  });

  it('a request that is safe to repeat is retried, and its error has the code of the cause', async () => {
    const aihub = clientOf(() => {
      const cause = Object.assign(new Error(`${apiToken} reset`), { code: 'ECONNRESET' });
      throw new TypeError('fetch failed', { cause });
    });
    const error = await caught(aihub.runs.get('a1'));
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 4 });
    expect(error.cause).toMatchObject({ message: 'ECONNRESET' });
    expect(error.earlierErrors).toHaveLength(3);
    expect(error.message).not.toContain(apiToken);
  });

  it('no request is retried more often than maxRetries, or past its time', async () => {
    const aihub = clientOf(
      () => new Response('', { status: 503, headers: { 'retry-after': '9' } }),
    );
    await caught(aihub.runs.get('a1', { maxRetries: 0 }));
    await caught(aihub.runs.get('a1', { timeoutMs: 8_000 }));
    expect(sent).toHaveLength(2);
  });

  it('a request that starts a run is sent once, and its outcome is unknown', async () => {
    const aihub = clientOf(() => {
      throw new TypeError('fetch failed');
    });
    const error = await caught(aihub.apps.run(body));
    expect(error).toBeInstanceOf(sdk.UnknownOutcomeError);
    expect(error.message).toContain('It may or may not have been carried out.');
    expect(sent).toHaveLength(1);
  });

  it('a file that an earlier attempt may have written is not said to be another one', async () => {
    const responses = [503, 412, 429, 412];
    const aihub = clientOf(() => new Response('', { status: responses.shift() ?? 200 }));
    const write = () => caught(aihub.files.write('a', new Blob(['x']), { 'If-None-Match': '*' }));
    const error = await write();
    expect(error).toBeInstanceOf(sdk.UnknownOutcomeError);
    expect(error.cause).toBeInstanceOf(sdk.AlreadyExistsError);
    expect(await write()).toBeInstanceOf(sdk.AlreadyExistsError);
  });

  it('a request that was throttled is sent again', async () => {
    let count = 0;
    const aihub = clientOf(() =>
      count++ === 0 ? new Response('', { status: 429 }) : Response.json({ id: 'a1' }),
    );
    expect(await aihub.apps.run(body)).toEqual({ id: 'a1' });
    expect(sent).toHaveLength(2);
  });

  it('a body that cannot be used is a DecodeError, and is not asked for again after a POST', async () => {
    const error = await caught(clientOf(() => new Response('<html>')).apps.run(body));
    expect(error).toBeInstanceOf(sdk.DecodeError);
    expect(error.message).toMatch(/its body is not JSON\.$/);
    const incomplete = await caught(clientOf(() => Response.json({})).apps.run(body));
    expect(incomplete.message).toMatch(/its body lacks id\.$/);
    expect(sent).toHaveLength(2);
  });

  it('a redirect is not followed', async () => {
    const headers = { location: 'https://aihub.test/other' };
    const aihub = clientOf(() => new Response(null, { status: 307, headers }));
    expect(await caught(aihub.runs.get('a1'))).toMatchObject({ name: 'APIError', status: 307 });
    expect(sent).toHaveLength(1);
  });

  it('the path of aihub.fetch, which may hold a secret, is not repeated', async () => {
    const aihub = clientOf(() => new Response('', { status: 404 }));
    const error = await caught(aihub.fetch('/v2/hunter2'));
    expect(error.message).toBe('GET (aihub.fetch) failed with status 404.');
  });

  it('the next failure loads it again', async () => {
    const aihub = clientOf(() => Response.json({ message: 'No such run' }, { status: 404 }));
    await caught(aihub.runs.get('a1'));
    load = () => vi.importActual('./failures.ts');
    expect((await caught(aihub.runs.get('a1'))).message).toContain('No such run');
  });
});

describe('while the code for failures is loading', () => {
  const forever = () => new Promise(() => {});

  it('a call that timed out does not wait for it', async () => {
    load = forever;
    const aihub = clientOf(() => new Promise(() => {}));
    const error = await caught(aihub.runs.get('a1', { timeoutMs: 5 }));
    expect(error).toMatchObject({ name: 'RequestTimeoutError', attempts: 1 });
    const posted = await caught(aihub.apps.run(body, { timeoutMs: 5 }));
    expect(posted).toBeInstanceOf(sdk.UnknownOutcomeError);
  });

  it('a call that failed waits for it five seconds and no longer', async () => {
    load = forever;
    vi.useFakeTimers();
    const aihub = clientOf(() => new Response('', { status: 404 }));
    let error: unknown;
    caught(aihub.runs.get('a1')).then((thrown) => {
      error = thrown;
    });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(error).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(error).toMatchObject({ name: 'NotFoundError' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('the outcome of a failed request stays unknown when its time is over', async () => {
    load = forever;
    const aihub = clientOf(() => {
      throw new TypeError('fetch failed');
    });
    const error = await caught(aihub.apps.run(body, { timeoutMs: 20 }));
    expect(error).toBeInstanceOf(sdk.UnknownOutcomeError);
    expect(error.cause).toBeInstanceOf(sdk.ConnectionError);
  });

  it('an abort ends the call with its reason', async () => {
    load = forever;
    const controller = new AbortController();
    const aihub = clientOf(() => {
      setTimeout(() => controller.abort('enough'), 1);
      return new Response('', { status: 404 });
    });
    expect(await caught(aihub.runs.get('a1', { signal: controller.signal }))).toBe('enough');
  });
});

it('the first call loads the code for failures before anything fails', async () => {
  const loads = vi.fn(() => vi.importActual('./failures.ts'));
  load = loads;
  await clientOf(() => Response.json({ id: 'a1' })).runs.get('a1');
  await vi.waitFor(() => expect(loads).toHaveBeenCalledTimes(1));
});
