import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AIHub } from '@org/aihub-sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Emulator, EmulatorOptions } from '../src/index.ts';
import { bytes, clientOf, invoice, open, upload } from './open.ts';
import { temporaryFolder } from './temporary-folder.ts';

let folder: string;
const opened: Emulator[] = [];

beforeEach(() => {
  folder = join(temporaryFolder(), 'state');
});

afterEach(() => Promise.all(opened.splice(0).map((hub) => hub.close())));

function start(options: EmulatorOptions = {}): { hub: Emulator; aihub: AIHub } {
  const { hub, aihub } = open({ state: folder, ...options });
  opened.push(hub);
  return { hub, aihub };
}

test('batches, files, runs, results, jobs, units and time survive a restart', async () => {
  const options: EmulatorOptions = {
    units: 10,
    contexts: ['acme'],
    deployments: { d: { review: true } },
  };
  const first = start(options);
  const batch_id = await upload(first.aihub, { 'a.txt': invoice, 'b ü.txt': 'INVOICE\nTotal: ?' });
  const run = await first.aihub.deployments.run('d', { batch_id, settings: { tags: ['t'] } });
  first.hub.clock.advance(10_000);
  first.hub.review(run.id, [{ file: 'b ü.txt', field: 'Total', value: '1' }]);
  first.hub.clock.advance(10_000);
  const other = await upload(first.aihub, { c: 'c' });
  const { job_id } = await first.aihub.batches.delete(other);
  const look = async (aihub: AIHub) => [
    await aihub.batches.list(),
    await aihub.batches.listFiles(batch_id),
    await aihub.runs.list(),
    await aihub.runs.results(run.id, { include_review_results: true }),
    await aihub.jobs.get(job_id),
  ];
  const before = await look(first.aihub);
  const [now, units] = [first.hub.clock.now(), first.hub.unitsLeft('acme')];
  await first.hub.close();
  const second = start(options);
  expect(await look(second.aihub)).toEqual(before);
  expect([second.hub.clock.now(), second.hub.unitsLeft('acme')]).toEqual([now, units]);
  second.hub.clock.advance(1_000);
  await expect(second.aihub.batches.get(other)).rejects.toMatchObject({ status: 404 });
  expect((await second.aihub.jobs.get(job_id)).state).toBe('COMPLETE');
});

test('a multipart upload goes on after a restart', async () => {
  const first = start({ partSizeBytes: 4 });
  const id = await upload(first.aihub, {});
  const body = { batch_id: id, filename: 'big', file_size: 6 };
  const { session_id } = await first.aihub.batches.createMultipartUploadSession(body);
  const one = await first.aihub.batches.uploadMultipartPart(session_id, 1, bytes('Key:'));
  await first.hub.close();
  const { aihub } = start({ partSizeBytes: 4 });
  const two = await aihub.batches.uploadMultipartPart(session_id, 2, bytes(' v'));
  const parts = [one, two];
  await aihub.batches.commitMultipartUploadSession(session_id, { action: 'commit', parts });
  expect((await aihub.batches.listFiles(id)).nodes?.[0]?.metadata?.size).toBe(6);
});

test('no ID comes again, though the seed is the same', async () => {
  const ids: unknown[] = [];
  for (let life = 0; life < 3; life++) {
    const { hub, aihub } = start();
    const batch_id = await upload(aihub, { a: 'x' });
    ids.push(batch_id, (await aihub.apps.run({ app_name: 'App', batch_id })).id);
    await hub.close();
  }
  expect(new Set(ids).size).toBe(6);
});

test('what was deleted stays deleted, and its bytes leave the folder at the next start', async () => {
  const first = start();
  const id = await upload(first.aihub, { a: 'x', b: 'y' });
  await first.aihub.batches.deleteFile(id, 'a');
  first.hub.clock.advance(1_000);
  await first.aihub.batches.list();
  await first.hub.close();
  const second = start();
  expect((await second.aihub.batches.listFiles(id)).nodes?.map(({ name }) => name)).toEqual(['b']);
  expect(readdirSync(join(folder, 'files'))).toHaveLength(1);
  await second.hub.restart({ keepState: false });
  await second.hub.close();
  expect((await start().aihub.batches.list()).batches).toEqual([]);
});

test('a last line that was cut off is left out, and the hub goes on from the one before', async () => {
  const first = start();
  const id = await upload(first.aihub, { a: 'x' });
  await first.hub.close();
  appendFileSync(join(folder, 'journal.jsonl'), '{"at":1,"records":[["batch-file","');
  const second = start();
  expect((await second.aihub.batches.listFiles(id)).nodes).toHaveLength(1);
  await second.aihub.batches.addFile(id, 'b', bytes('y'));
  await second.hub.close();
  expect((await start().aihub.batches.listFiles(id)).nodes).toHaveLength(2);
});

test('a second hub is kept out of the folder, until the first one is closed', async () => {
  const { hub } = start();
  expect(() => start()).toThrow(/The state folder .* is in use by process \d+/);
  await hub.close();
  start();
});

const command = fileURLToPath(new URL('../dist/cli.mjs', import.meta.url));

/** Starts the command with the folder, and waits until it listens. */
async function spawnHub(): Promise<{ process: ChildProcess; aihub: AIHub }> {
  if (!existsSync(command)) throw new Error('Build the package first: pnpm build.');
  const args = [command, '--port', '0', '--state', folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const apiRoot = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (data) => {
      text += data;
      const url = /API +(\S+)/.exec(text)?.[1];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`The command ended with ${code}.`)));
  });
  return {
    process: child,
    aihub: new AIHub({ apiRoot, apiToken: 'emulator-token', maxRetries: 0 }),
  };
}

test('whatever was confirmed is there after a SIGKILL in the midst of uploads and runs', async () => {
  const sizes = new Map<string, number>();
  const runs: string[] = [];
  let batch: number | undefined;
  for (let life = 0; life < 3; life++) {
    const { process: child, aihub } = await spawnHub();
    const id = batch ?? (await aihub.batches.create({ name: 'B' })).id;
    batch = id;
    const killed = new Promise((resolve) => child.once('exit', resolve));
    setTimeout(() => child.kill('SIGKILL'), 300 + 100 * life);
    const work = async (worker: number) => {
      for (let at = 0; ; at++) {
        const [name, size] = [`${life}-${worker}-${at}`, 1 + ((worker + at) % 5) * 1_000];
        await aihub.batches.addFile(id, name, new Uint8Array(size));
        sizes.set(name, size);
        if (at % 3 === 0) runs.push((await aihub.apps.run({ app_name: 'A', batch_id: id })).id);
      }
    };
    await Promise.allSettled([0, 1, 2, 3].map(work));
    await killed;
  }
  expect(sizes.size).toBeGreaterThan(3);
  const { hub, aihub } = start();
  const found = new Map<string, number | undefined>();
  for await (const file of aihub.batches.iterateFiles(batch as number)) {
    found.set(file.name ?? '', file.metadata?.size);
  }
  for (const [name, size] of sizes) expect(found.get(name), name).toBe(size);
  for (const id of runs) expect((await clientOf(hub).runs.get(id)).id).toBe(id);
  // Each file is whole or not there.
  const journal = readFileSync(join(folder, 'journal.jsonl'), 'utf8');
  expect(() => journal.split('\n').map((line) => line && JSON.parse(line))).not.toThrow();
}, 60_000);
