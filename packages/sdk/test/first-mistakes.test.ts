import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { toCsv } from '../src/csv/index.ts';
import {
  AIHub,
  AIHubError,
  type APIError,
  InvalidRequestError,
  NotFoundError,
  rows,
  toJsonLines,
} from '../src/index.ts';
import { downloadFolder, fileFromPath, filesFromFolder, uploadFolder } from '../src/node/index.ts';

const apiToken = 'token-of-the-account-0123456789';

/** A client whose every request gets one response. */
function client(status: number, body: string, type = 'application/json') {
  const fetch = vi.fn(
    async () => new Response(body, { status, headers: { 'content-type': type } }),
  );
  return { aihub: new AIHub({ apiToken, fetch, maxRetries: 0 }), fetch };
}

/** The error of a call that must fail. */
async function errorOf(call: () => unknown): Promise<AIHubError> {
  try {
    await call();
  } catch (error) {
    expect(error).toBeInstanceOf(AIHubError);
    return error as AIHubError;
  }
  throw new Error('The call did not fail.');
}

describe('the message of a first mistake says what to do', () => {
  it.each<[string, (aihub: AIHub) => unknown, string]>([
    [
      'a path in place of a file',
      (aihub) => aihub.batches.upload(1, ['a.pdf'] as never),
      'For a path: await fileFromPath(path)',
    ],
    [
      'a loop without a start',
      (aihub) => aihub.runs.iterate(undefined as never).toArray(),
      'pass from, a Date',
    ],
    [
      'a loop over null',
      (aihub) => aihub.runs.iterate(null as never).toArray(),
      'must be an object, not null',
    ],
    [
      'an ID that is NaN',
      (aihub) => aihub.batches.get(Number.NaN),
      "batch_id must be a string or a number for the request's path, not NaN.",
    ],
    ['an ID that is an object', (aihub) => aihub.runs.get({} as never), 'not an object.'],
    [
      'a file without bytes',
      (aihub) => aihub.batches.addFile(1, 'a.pdf', undefined as never),
      'The body must be bytes, a Blob or a stream.',
    ],
    [
      'a file of batches.upload in place of bytes',
      (aihub) => aihub.files.write('a/b', { name: 'b', content: new Blob() } as never),
      'For a path use batches.upload.',
    ],
    [
      'a file without content',
      (aihub) => aihub.batches.upload(1, [{ name: 'a.pdf' } as never]),
      'a.pdf has no content: give content, slice(), open() or stream().',
    ],
    [
      'rows of a page',
      () => rows({ files: [] } as never),
      'files of rows must be a list, such as runs.iterateResults gives, not an object.',
    ],
    ['CSV of nothing', () => toCsv(undefined as never).next(), 'rows of toCsv must be a list'],
    ['lines of a promise', () => toJsonLines(Promise.resolve() as never).next(), 'not an object.'],
    ['no path of a file', () => fileFromPath(undefined as never), 'A path must be a text'],
    ['no path of a folder', () => filesFromFolder(7 as never), 'A path must be a text, not 7.'],
    [
      'the client in place of its files',
      (aihub) => uploadFolder(aihub as never, '.', 'a/b'),
      'The first argument of uploadFolder must be aihub.files, not an object.',
    ],
    [
      'no remote path',
      (aihub) => downloadFolder(aihub.files, undefined as never, '.'),
      'The remote path of downloadFolder must be a text, not undefined.',
    ],
  ])('%s', async (_, call, message) => {
    const { aihub, fetch } = client(200, '{}');
    const error = await errorOf(() => call(aihub));
    expect(error.message).toContain(message);
    expect(error).toBeInstanceOf(AIHubError);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('a 404 that is not one of the API leads to apiRoot, and one of the API to the ID', async () => {
    const page = await errorOf(() =>
      client(404, '<html>Not here', 'text/html').aihub.runs.get('a'),
    );
    expect(page).toBeInstanceOf(NotFoundError);
    expect(page.message).toContain('The response is not one of the API, so check apiRoot first.');
    const empty = await errorOf(() => client(404, '').aihub.runs.get('a'));
    expect(empty.message).toContain('check apiRoot first');
    const json = '{"message":"Run a does not exist."}';
    const own = await errorOf(() => client(404, json).aihub.runs.get('a'));
    expect(own.message).toContain('check the ID');
    expect(own.message).not.toContain('apiRoot');
  });

  it('a version at the end of apiRoot is said to be too much', async () => {
    const fetch = async () => new Response('{"message":"No."}', { status: 404 });
    const aihub = new AIHub({ apiToken, fetch, apiRoot: 'https://aihub.test/api/v2' });
    const error = await errorOf(() => aihub.runs.get('a'));
    expect(error.message).toContain('No. Leave the version off apiRoot.');
    const { aihub: right } = client(404, '{"message":"No."}');
    const missing = await errorOf(() => right.files.metadata('acme/v1/v2/a.txt'));
    expect(missing.message).not.toContain('apiRoot');
  });

  it.each([
    `<html><body>${'<p>The proxy has much to say.</p>'.repeat(300)}`,
    `\ufeffProxy: ${'<p>it has much to say</p>'.repeat(300)}`,
    'word '.repeat(2_000),
  ])('a long text of a proxy is cut short in the message, and whole as the body', async (text) => {
    const error = await errorOf(() => client(502, text, 'text/html').aihub.runs.get('a'));
    expect(error.message.length).toBeLessThan(800);
    expect((error as APIError).body).toContain(text.slice(1, 3_000));
  });

  it('a folder that is not there is named, in place of an error of the system', async () => {
    const { aihub, fetch } = client(200, '{}');
    const folder = mkdtempSync(join(tmpdir(), 'aihub-mistakes-'));
    const nowhere = join(folder, 'nowhere');
    try {
      for (const call of [
        () => uploadFolder(aihub.files, nowhere, 'a/b'),
        () => filesFromFolder(nowhere),
      ]) {
        const error = await errorOf(call);
        expect(error.message).toContain(`${nowhere} does not exist`);
        expect(error.message).toContain('Check the path (ENOENT).');
      }
      const below = join(folder, 'a\0b');
      const error = await errorOf(() => downloadFolder(aihub.files, 'a/b', below));
      expect(error.message).toContain('cannot be read or written');
      expect(fetch).not.toHaveBeenCalled();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('a token in place of the options is not in the error', async () => {
  const error = await errorOf(() => new AIHub(apiToken as never));
  expect(error.message).toBe('The options of new AIHub must be an object, not a string.');
});

describe('a token in the place of an ID', () => {
  const calls: [string, (aihub: AIHub) => unknown][] = [
    ['runs.get', (aihub) => aihub.runs.get(apiToken)],
    ['runs.wait', (aihub) => aihub.runs.wait(apiToken)],
    ['runs.iterateResults', (aihub) => aihub.runs.iterateResults(apiToken).toArray()],
    ['deployments.run', (aihub) => aihub.deployments.run(apiToken, { batch_id: 1 })],
    ['jobs.wait', (aihub) => aihub.jobs.wait(apiToken)],
  ];

  it.each(calls)('is refused by %s, and not repeated', async (_, call) => {
    const { aihub, fetch } = client(404, '{"message":"No."}');
    const error = await errorOf(() => call(aihub));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toMatch(/ is your API token\. Pass an ID/);
    expect(JSON.stringify([error.message, error.stack])).not.toContain(apiToken);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('or in a part of a path is redacted in errors', async () => {
    const { aihub } = client(404, '{"message":"No."}');
    for (const call of [
      () => aihub.files.metadata(`acme/${apiToken}/fs`),
      () => aihub.runs.get(`x${apiToken}`),
    ]) {
      const error = await errorOf(call);
      expect(error.message).toContain('[apiToken]');
      expect(JSON.stringify([error.message, error.stack])).not.toContain(apiToken);
    }
  });
});
