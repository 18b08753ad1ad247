// A process of a fleet, as tests and the bench start it: `worker.ts add|work` with its settings in FLEET.
import { Fleet } from '@org/aihub-queue';
import { engineOf, type WorkerSettings } from './worker-engine.ts';

const settings = JSON.parse(process.env.FLEET ?? '{}') as WorkerSettings;
const { engine, sink, close } = await engineOf(settings);

const fleet = new Fleet<{ text: string }, unknown>({
  name: settings.name,
  engine,
  aihub: { apiRoot: settings.apiRoot, apiToken: settings.apiToken },
  files: ({ key, input }) => [{ name: `${key}.txt`, content: new Blob([input.text]) }],
  run: ({ batchId }) => ({ deploymentId: 'invoices', body: { batch_id: batchId } }),
  results: async ({ key, files }) => {
    let count = 0;
    for await (const _ of files) count++;
    return sink(key, count);
  },
  settleMs: settings.settleMs,
  onError: (error, key) => {
    if (settings.verbose) console.error(process.pid, key, String(error));
  },
});
await fleet.start();

if (process.argv[2] === 'add') {
  const entries = Array.from({ length: settings.documents }, (_, index) => ({
    key: `doc-${index}`,
    input: { text: `INVOICE\nInvoice Number: ${index}\nTotal: 12.50` },
  }));
  console.log(await fleet.add(entries));
  await fleet.stop();
  await close();
} else {
  await fleet.work({
    submits: settings.concurrency,
    results: settings.concurrency,
    leader: settings.leader,
  });
  let wasLeading = false;
  setInterval(() => {
    if (fleet.isLeading === wasLeading) return;
    wasLeading = fleet.isLeading;
    console.log(wasLeading ? 'leads' : 'follows');
  }, 50);
  console.log('works');
}
