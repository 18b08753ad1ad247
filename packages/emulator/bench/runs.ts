/** Measures requests in process with many runs in memory: `npx tsx bench/runs.ts [runs]`. */
const { createEmulator }: typeof import('../src/index.ts') = await import(
  new URL('../dist/index.mjs', import.meta.url).href
);

const count = Number(process.argv[2] ?? 100_000);

async function measure(checkResponses: boolean): Promise<void> {
  const hub = createEmulator({ seed: 1, clock: 'stepped', checkResponses });
  const headers = { authorization: `Bearer ${hub.token}`, 'content-type': 'application/json' };
  const get = async (path: string) => {
    const response = await hub.fetch(hub.url + path, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.text();
  };
  const post = async (path: string, body: object) => {
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return JSON.parse(await (await hub.fetch(hub.url + path, init)).text());
  };
  const { id } = await post('/v2/batches', { name: 'Bench' });
  const body = new TextEncoder().encode('Invoice Number: 1\nTotal: 2');
  await hub.fetch(`${hub.url}/v2/batches/${id}/files/a.txt`, { method: 'PUT', headers, body });
  const start = () => post('/v2/apps/deployments/d-1/runs', { batch_id: id });
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let last = '';
  const filling = performance.now();
  for (let run = 0; run < count; run++) {
    last = (await start()).id;
    if (run % 1_000 === 999) hub.clock.advance(100);
  }
  const seconds = (performance.now() - filling) / 1_000;
  globalThis.gc?.();
  const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  console.log(`\n${count} runs, responses ${checkResponses ? '' : 'not '}checked against the spec`);
  console.log(`started in ${seconds.toFixed(1)} s; heap +${megabytes.toFixed(0)} MiB`);
  await report('start a run', 2_000, start);
  await report('get a run', 2_000, () => get(`/v2/apps/runs/${last}`));
  await report('list 50, newest first', 1_000, () => get('/v2/apps/runs'));
  await report(`list 50 at offset ${count / 2}`, 1_000, () =>
    get(`/v2/apps/runs?offset=${count / 2}`),
  );
  await report('list 50 of a status that none has', 100, () => get('/v2/apps/runs?status=FAILED'));
  await report('list 50 sorted by status', 100, () => get('/v2/apps/runs?sort_by=status'));
}

async function report(name: string, times: number, request: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    await request();
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(2);
  console.log(`${name.padEnd(36)} p50 ${at(0.5)} ms   p99 ${at(0.99)} ms`);
}

await measure(false);
await measure(true);
