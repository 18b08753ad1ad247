import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Emulator, startEmulator } from '@org/aihub-emulator';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readBooks } from '../../packages/queue/test/books.ts';
import { Crew } from '../../packages/queue/test/crew.ts';
import { PostgresServer } from '../../packages/queue/test/servers/postgres.ts';
import { until, whatIsMissing } from '../../packages/queue/test/servers/program.ts';
import { RedisServer } from '../../packages/queue/test/servers/redis.ts';

const examples = join(import.meta.dirname, '..');
const documents = join(examples, 'documents');
const names = readdirSync(documents).sort();
const noNode = Crew.node ? '' : ' (skipped: no Node 22 here)';
/** A busy machine takes long to start processes. */
const timeout = 300_000;

describe('the examples of fleets', () => {
  let hub: Emulator;
  let folder: string;
  const workers: ChildProcess[] = [];

  beforeEach(async () => {
    hub = await startEmulator({ seed: 7, runDuration: { baseMs: 300, perFileMs: 50 } });
    folder = mkdtempSync(join(tmpdir(), 'aihub-fleet-example-'));
  });
  afterEach(async () => {
    const gone = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
    for (const worker of workers.splice(0)) worker.kill('SIGKILL');
    await Promise.all(gone);
    await hub.close();
    rmSync(folder, { recursive: true });
  });

  /** Takes the documents in twice, and starts two processes that work. */
  const run = async (program: string, server: Record<string, string>): Promise<void> => {
    const env = {
      ...process.env,
      ...{ ...server, AIHUB_API_ROOT: hub.url, AIHUB_API_TOKEN: hub.token, NODE_NO_WARNINGS: '1' },
    };
    const node = Crew.node ?? '';
    for (const count of [names.length, 0]) {
      const args = [program, 'add', documents];
      const { stdout } = await promisify(execFile)(node, args, { cwd: examples, env });
      expect(stdout).toBe(`${count} new documents\n`);
    }
    for (let worker = 0; worker < 2; worker++) {
      workers.push(spawn(node, [program, 'work'], { cwd: examples, env, stdio: 'ignore' }));
    }
  };

  const missingPostgres = whatIsMissing('postgres') || noNode;
  it.skipIf(missingPostgres)(
    `put the rows of each document into Postgres once${missingPostgres}`,
    { timeout },
    async () => {
      const server = await PostgresServer.start();
      onTestFinished(() => server.stop());
      const pool = new pg.Pool({ connectionString: server.url, max: 1 });
      pool.on('error', () => {});
      await run('fleet-pg-boss.ts', { DATABASE_URL: server.url });
      await until(
        'A row for each document',
        async () => {
          const { rows } = await pool.query('SELECT key, rows FROM invoice ORDER BY key');
          expect(rows.map(({ key }) => key)).toEqual(names);
          expect(JSON.stringify(rows)).toContain('307.02');
        },
        timeout,
      );
      expect(await readBooks(hub)).toEqual({ duplicates: 0, keys: names.length });
      await pool.end();
    },
  );

  const missingRedis = whatIsMissing('redis') || noNode;
  it.skipIf(missingRedis)(
    `write a file for each document with Redis${missingRedis}`,
    { timeout },
    async () => {
      const server = await RedisServer.start();
      onTestFinished(() => server.stop());
      const url = `redis://127.0.0.1:${server.port}`;
      await run('fleet-bullmq.ts', { REDIS_URL: url, OUT: folder });
      await until(
        'A file for each document',
        async () => {
          expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.jsonl`));
          expect(readFileSync(join(folder, 'invoice-initech.pdf.jsonl'), 'utf8')).not.toBe('');
        },
        timeout,
      );
      expect(await readBooks(hub)).toEqual({ duplicates: 0, keys: names.length });
    },
  );

  it.each(['fleet-pg-boss.ts', 'fleet-bullmq.ts'])('takes under 60 lines: %s', (program) => {
    const lines = readFileSync(join(examples, program), 'utf8').trim().split('\n');
    expect(lines.length).toBeLessThan(60);
  });
});
