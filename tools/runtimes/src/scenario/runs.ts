import { rows, stringify } from '@org/aihub-sdk';
import { toCsv } from '@org/aihub-sdk/csv';
import { check, equal, rejection } from './assert.ts';
import { Absent, type Check, type Context } from './context.ts';

/** A batch with one invoice, and a run of it. */
async function startRun({ aihub }: Context) {
  const { id: batch_id } = await aihub.batches.create({ name: 'runs' });
  const invoice = 'INVOICE\nInvoice Number: INV-7\nTotal: 12.50';
  await aihub.batches.addFile(batch_id, 'invoice.txt', new Blob([invoice]));
  return aihub.apps.run({ app_name: 'Invoice', batch_id });
}

/** A run from its start to its deletion. */
export const runs: Record<string, Check> = {
  'lists runs page by page': async (context) => {
    const { aihub } = context;
    const started = await startRun(context);
    const ids = new Set<string>();
    for await (const { id } of aihub.runs.iterate({ from: new Date(0), pageSize: 2 })) ids.add(id);
    check(ids.has(started.id), 'the run is not in the list');
  },

  'says that a run does not exist': async ({ aihub }) => {
    await rejection(aihub.runs.get('no-such-run'), 'NotFoundError');
  },

  'waits for a run and tells its progress': async (context) => {
    const { id } = await startRun(context);
    const seen: unknown[] = [];
    const run = await context.aihub.runs.wait(id, {
      pollIntervalMs: 100,
      onUpdate: ({ status }) => {
        seen.push(status);
      },
    });
    equal(run.status, 'COMPLETE', 'status');
    equal(seen, ['RUNNING', 'COMPLETE'], 'progress');
    equal(typeof run.finish_timestamp, 'bigint', 'type of finish_timestamp');
  },

  'a wait ends at once when it is aborted': async (context) => {
    const { id } = await startRun(context);
    const controller = new AbortController();
    const reason = new Error('enough');
    let at = 0;
    setTimeout(() => {
      at = Date.now();
      controller.abort(reason);
    }, 100);
    const wait = context.aihub.runs.wait(id, { pollIntervalMs: 5_000, signal: controller.signal });
    const error = await wait.catch((thrown: unknown) => thrown);
    check(error === reason, `${error} instead of the reason`);
    check(Date.now() - at < 1_000, `${Date.now() - at} ms until it ended`);
  },

  '20 waits at once all end': async (context) => {
    const started = await Promise.all(Array.from({ length: 20 }, () => startRun(context)));
    const ended = await Promise.all(
      started.map(({ id }) => context.aihub.runs.wait(id, { pollIntervalMs: 200 })),
    );
    equal(
      ended.map(({ id, status }) => [id, status]),
      started.map(({ id }) => [id, 'COMPLETE']),
      'runs',
    );
  },

  'reads results, rows and CSV': async (context) => {
    const { aihub } = context;
    const { id } = await startRun(context);
    await aihub.runs.wait(id, { pollIntervalMs: 100 });
    const columns = ['file.name', 'document.class', 'Invoice_Number', 'Total'];
    let csv = '';
    for await (const text of toCsv(rows(aihub.runs.iterateResults(id)), { columns })) csv += text;
    equal(csv, `${columns}\r\ninvoice.txt,Invoice,INV-7,12.50\r\n`, 'CSV');
  },

  'keeps every digit of an int64': async ({ misbehavingClient }) => {
    const run = await misbehavingClient('gzipped').runs.get('a-run');
    equal(run.start_timestamp, 1765912514238248673n, 'start_timestamp');
    equal(run.finish_timestamp, 9223372036854775807n, 'finish_timestamp');
    check(stringify(run).includes(':1765912514238248673,'), 'stringify rounds');
    check(JSON.stringify(run).includes(':"1765912514238248673"'), 'JSON.stringify rounds');
  },

  'names itself and the runtime in the User-Agent': async ({ misbehavingClient, runtime }) => {
    if (runtime === 'chromium') throw new Absent('a page cannot set it');
    const { msg } = await misbehavingClient('user-agent').runs.get('a-run');
    const [name] = runtime.split('-');
    const pattern = new RegExp(`^aihub-sdk/\\d+\\.\\d+\\.\\d+ ${name}(?:/|$)`);
    check(pattern.test(String(msg)), `the User-Agent is ${msg}`);
  },

  'deletes a run, and follows the deletion to its end': async (context) => {
    const { aihub } = context;
    const { id } = await startRun(context);
    await aihub.runs.wait(id, { pollIntervalMs: 100 });
    const jobs = await aihub.runs.delete(id);
    for (const jobId of Object.values(jobs)) {
      if (jobId) equal((await aihub.jobs.wait(jobId)).state, 'COMPLETE', 'state of the job');
    }
    await rejection(aihub.runs.get(id), 'NotFoundError');
  },
};
