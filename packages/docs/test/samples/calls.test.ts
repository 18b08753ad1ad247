import { join } from 'node:path';
import { inspect } from 'node:util';
import { startEmulator } from '@org/aihub-emulator';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { SampleRunner } from './sample-runner.ts';

const nowhere = '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d';

describe('The samples on calls print what the guide shows', () => {
  let the: SampleRunner;
  beforeEach(() => {
    the = new SampleRunner();
  });
  afterEach(() => the.close());

  test('upload', async () => {
    await the.shows('uploads/folder', the.folder);
    await the.shows('uploads/kinds', join(the.folder, 'a.txt'));
    const refusals = [new Response('{"message":"Not a document."}', { status: 400 })];
    vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
      const isFirst = new Request(...request).url.endsWith('/a.txt');
      return (isFirst && refusals.pop()) || the.hub.fetch(...request);
    });
    await the.shows('uploads/failed', the.folder);
  });

  test('configure the client', async () => {
    await the.shows('configuration/observe');
    vi.stubEnv('MY_TOKEN', 'secret-token');
    const { aihub } = await import('../../samples/configuration/options.ts');
    expect(inspect(aihub, { depth: 9 })).not.toContain('secret-token');
  });

  test('send many requests through a pool, which needs a port', async () => {
    const { token, ...hub } = await startEmulator();
    onTestFinished(() => hub.close());
    vi.unstubAllGlobals();
    vi.stubEnv('AIHUB_API_ROOT', hub.url);
    await the.shows('configuration/pool');
    await the.shows('testing/port');
  });

  test('deadlines and retries', async () => {
    const id = await the.run('good', { end: true });
    await the.shows('retries/client');
    await the.shows('retries/call', id);
    await the.shows('retries/abort');
  });

  test('telemetry', async () => {
    await the.shows('observability/otel');
    await the.shows('observability/instrumented');
  });

  test('errors', async () => {
    await the.shows('errors/catch', nowhere);
    the.hub.faults.add({ kind: 'lost-response', operations: ['runApp'], count: 1 });
    await the.shows('errors/unknown', await the.batch());
    await the.shows('errors/typed-client', await the.run('good', { end: true }));
    await the.shows('errors/fetch');
  });

  test('errors in a web handler', async () => {
    const { getRun } = await import('../../samples/errors/handler.ts');
    const statuses = await Promise.all(
      ['..', nowhere, await the.run()].map(async (id) => (await getRun(id)).status),
    );
    expect(statuses).toEqual([400, 404, 200]);
  });
});
