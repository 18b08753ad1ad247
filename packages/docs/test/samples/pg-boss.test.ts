import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startEmulator } from '@org/aihub-emulator';
import { binaryOf } from '@org/aihub-runtime-binaries';
import { AIHub } from '@org/aihub-sdk';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PostgresServer } from '../../../queue/test/servers/postgres.ts';
import { whatIsMissing } from '../../../queue/test/servers/program.ts';

const node = binaryOf('node-22');
const reason = process.env.AIHUB_NIGHTLY
  ? whatIsMissing('postgres') || (node ? '' : ' (skipped: no Node 22 here)')
  : ' (skipped: it starts a database server, `npm run nightly` runs it)';

test.skipIf(reason)(
  `The recipe for pg-boss starts a run of a job${reason}`,
  async () => {
    const [hub, server] = await Promise.all([startEmulator(), PostgresServer.start()]);
    const env = {
      ...process.env,
      ...{ DATABASE_URL: server.url, AIHUB_API_ROOT: hub.url, AIHUB_API_TOKEN: hub.token },
    };
    const program = join(import.meta.dirname, '../../samples/recipes/pg-boss.ts');
    const worker = spawn(node ?? '', [program], { env, stdio: 'inherit' });
    const pool = new pg.Pool({ connectionString: server.url });
    pool.on('error', () => {});
    onTestFinished(async () => {
      worker.kill('SIGKILL');
      await pool.end();
      await Promise.all([hub.close(), server.stop()]);
    });
    const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token });
    const { id } = await aihub.batches.create({ name: 'Invoices' });
    await aihub.batches.addFile(id, 'a.txt', new Blob(['INVOICE']));
    const send = `INSERT INTO pgboss.job (name, data) VALUES ('start-runs', $1)`;
    await vi.waitFor(() => pool.query(send, [{ batchId: id }]), { timeout: 60_000, interval: 500 });
    await vi.waitFor(
      async () => {
        const { runs = [] } = await aihub.runs.list();
        expect(runs.map(({ batch_id }) => batch_id)).toEqual([id]);
      },
      { timeout: 60_000, interval: 500 },
    );
  },
  180_000,
);
