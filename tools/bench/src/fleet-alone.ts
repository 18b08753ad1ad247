// The work of a fleet in one process: `fleet-alone.ts sdk|by-hand DOCUMENTS`, with AI Hub in the environment.
import { AIHub, rows } from '@org/aihub-sdk';

const [way, count = '0'] = process.argv.slice(2);
const documents = Number(count);
const slots = 32;
const apiRoot = process.env.AIHUB_API_ROOT ?? '';
/** After this time it tells how many are done. */
const limitMs = Number(process.env.FLEET_LIMIT_MS ?? 2 ** 31 - 1);
const text = (index: number) => `INVOICE\nInvoice Number: ${index}\nTotal: 12.50`;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a client of the SDK does, with a key for each submission. */
async function bySdk(aihub: AIHub, index: number, submitted: () => void): Promise<void> {
  const { id: batch_id } = await untilDone(() => aihub.batches.create({ name: `doc-${index}` }));
  await aihub.batches.upload(batch_id, [
    { name: `${index}.txt`, content: new Blob([text(index)]) },
  ]);
  const once = { idempotencyKey: `alone/doc-${index}`, settleMs: 5_000 };
  const run = await aihub.deployments.run('invoices', { batch_id }, once);
  submitted();
  await aihub.runs.wait(run.id);
  for await (const _ of rows(aihub.runs.iterateResults(run.id))) {
    // The sink.
  }
}

/** What people write: each request again when it failed, and a look at each run every five seconds. */
async function byHand(index: number, submitted: () => void): Promise<void> {
  const call = (method: string, path: string, body?: string, type = 'application/json') =>
    untilDone(async () => {
      const headers = {
        authorization: `Bearer ${process.env.AIHUB_API_TOKEN}`,
        'content-type': type,
      };
      const response = await fetch(`${apiRoot}${path}`, { method, headers, ...(body && { body }) });
      if (!response.ok) throw new Error(String(response.status));
      const text = await response.text();
      return text === '' ? {} : JSON.parse(text);
    });
  const { id: batch_id } = await call(
    'POST',
    '/v2/batches',
    JSON.stringify({ name: `doc-${index}` }),
  );
  await call(
    'PUT',
    `/v2/batches/${batch_id}/files/${index}.txt`,
    text(index),
    'application/octet-stream',
  );
  const settings = { tags: [`by-hand-${index}`] };
  const run = await call(
    ...([
      'POST',
      '/v2/apps/deployments/invoices/runs',
      JSON.stringify({ batch_id, settings }),
    ] as const),
  );
  submitted();
  for (;;) {
    const { status } = await call('GET', `/v2/apps/runs/${run.id}`);
    if (status === 'COMPLETE') break;
    await pause(5_000);
  }
  await call('GET', `/v2/apps/runs/${run.id}/results`);
}

async function untilDone<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch {
      await pause(200 + Math.random() * 200);
    }
  }
}

const aihub = new AIHub();
const queue = [...Array(documents).keys()];
const waits: Promise<void>[] = [];
let doneCount = 0;
const tell = () => {
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ cpuMs: (user + system) / 1_000, done: doneCount }));
  process.exit();
};
setTimeout(tell, limitMs).unref();
/** A slot is free again as soon as its run has been started. */
const work = async () => {
  for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
    const document = index;
    await new Promise<void>((submitted) => {
      const done = way === 'sdk' ? bySdk(aihub, document, submitted) : byHand(document, submitted);
      waits.push(done.then(() => void doneCount++));
      done.catch(submitted);
    });
  }
};
await Promise.all(Array.from({ length: slots }, work));
await Promise.all(waits);
tell();
