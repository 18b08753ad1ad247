import { connect } from 'node:net';
import { AIHub } from '@org/aihub-sdk';
import { afterEach, expect, test, vi } from 'vitest';
import { runCommand } from '../src/command.ts';
import { type Emulator, type ServerOptions, startEmulator } from '../src/index.ts';
import { invoice, problemsOf, upload } from './open.ts';

let hub: Emulator;

async function start(options: ServerOptions = {}, maxRetries = 0): Promise<AIHub> {
  hub = await startEmulator({ clock: { speed: 1_000 }, ...options });
  return new AIHub({ apiRoot: hub.url, apiToken: hub.token, maxRetries });
}

afterEach(() => hub.close());

test('a file goes through a run over a socket, in scaled time', async () => {
  const aihub = await start();
  const batch_id = await upload(aihub, { 'a b.txt': invoice });
  const run = await aihub.deployments.run('d-1', { batch_id });
  await expect.poll(async () => (await aihub.runs.get(run.id)).status).toBe('COMPLETE');
  const results = await aihub.runs.results(run.id);
  expect(results.start_timestamp).toBe(run.start_timestamp);
  expect(results.files?.[0]?.original_file_name).toBe('a b.txt');
  await aihub.runs.delete(run.id);
  expect(problemsOf(hub)).toEqual([]);
});

test('the command says what to do about a port that is in use', async () => {
  await start();
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await runCommand(['--port', new URL(hub.url).port])).toBe(1);
  expect(log.mock.calls.join()).toMatch(/EADDRINUSE.*choose another --port, or 0/);
  log.mockRestore();
});

test('a lost response and a broken body are broken connections, and the hub goes on', async () => {
  const aihub = await start();
  hub.faults.add({ kind: 'lost-response', count: 1 });
  await expect(aihub.batches.create({ name: 'B' })).rejects.toMatchObject({
    name: 'UnknownOutcomeError',
  });
  hub.faults.add({ kind: 'reset-in-body', count: 1 });
  await expect(aihub.batches.list()).rejects.toMatchObject({ name: 'ConnectionError' });
  expect((await aihub.batches.list()).batches).toHaveLength(1);
});

test('a restart closes the sockets and listens on the same port again', async () => {
  const aihub = await start({}, 3);
  await upload(aihub, { a: 'x' });
  const { port } = new URL(hub.url);
  const socket = connect(Number(port), '127.0.0.1');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await new Promise((resolve) => socket.once('connect', resolve));
  const restarted = hub.restart({ downMs: 50 });
  await closed;
  expect((await aihub.batches.list()).batches).toHaveLength(1);
  await restarted;
});

test('a restart can come with a request, and drop what the hub knows', async () => {
  const aihub = await start({}, 3);
  await upload(aihub, { a: 'x' });
  hub.faults.add({ kind: 'restart', keepState: false, count: 1 });
  expect((await aihub.batches.list()).batches).toEqual([]);
});

test('a body that is too large gets 413 without being read to its end', async () => {
  const aihub = await start({ maxBodyBytes: 1_000 });
  const { id } = await aihub.batches.create({ name: 'B' });
  const put = aihub.batches.addFile(id, 'a', new Uint8Array(1_001));
  await expect(put).rejects.toMatchObject({ status: 413 });
});

test('a hub that others can reach makes up its token', async () => {
  await start({ host: '0.0.0.0' });
  expect(hub.token).toMatch(/^[\da-f]{32}$/);
});

test('the page shows what happens, escapes all of it and asks no other host', async () => {
  const aihub = await start({ clock: 'stepped' });
  const { id } = await aihub.batches.create({ name: '<script>alert(1)</script>' });
  await aihub.apps.run({ app_name: `<img src=x onerror='x'>`, batch_id: id });
  await aihub.batches.delete(id);
  await fetch(`${hub.url}/v2/apps/runs?limit=<b>`, {
    headers: { authorization: `Bearer ${hub.token}` },
  });
  const response = await fetch(hub.pageUrl);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const text = await response.text();
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(text).not.toMatch(/<script|<img|<b>/);
  expect(text).not.toMatch(/<[^>]*(?:src|href)=|url\(|@import/);
  expect(text).not.toContain(hub.token);
  for (const part of ['RUNNING', 'PENDING', 'createBatch', 'kept', 'must be integer']) {
    expect(text).toContain(part);
  }
});

test('the command line turns into options', async () => {
  const { readFlags } = await import('../src/cli/flags.ts');
  expect(
    readFlags(['--port', '0', '--speed', '60', '--review', 'd-1', '--units', '9']),
  ).toMatchObject({
    port: 0,
    clock: { speed: 60 },
    units: 9,
    deployments: { 'd-1': { review: true }, '*': {} },
  });
  expect(readFlags(['--fault', 'latency,ms=5+9,operations=listRuns+getRunStatus'])).toMatchObject({
    faults: [{ kind: 'latency', ms: [5, 9], operations: ['listRuns', 'getRunStatus'] }],
  });
  expect(() => readFlags(['--bogus'])).toThrow("Unknown option '--bogus'");
  expect(() => readFlags(['--speed', 'fast'])).toThrow('--speed must be a number');
  expect(() => readFlags(['--stepped', '--speed', '2'])).toThrow('exclude each other');
  expect(() => readFlags(['--fault', 'nope'])).toThrow('There is no fault "nope"');
  await start();
});
