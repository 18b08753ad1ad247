import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEmulator, type EmulatorOptions } from '../src/index.ts';

type Step = 'create' | 'put' | 'start' | 'list' | 'get' | 'results' | 'delete' | 'wait';

/** Sends the steps, and writes down every byte of the responses. */
async function transcript(options: EmulatorOptions, steps: readonly Step[]): Promise<string> {
  const hub = createEmulator({ clock: 'stepped', ...options });
  const lines: string[] = [];
  let [batch, run] = ['0', '0'];
  const send = async (method: string, path: string, body?: string, type = 'application/json') => {
    const headers = { authorization: `Bearer ${hub.token}`, 'content-type': type };
    const init = body === undefined ? { method, headers } : { method, headers, body };
    const response = await hub.fetch(hub.url + path, init).catch((error: Error) => error);
    if (response instanceof Error) return lines.push(`${method} ${path}: ${response}`);
    const text = await response.text().catch(String);
    lines.push(
      `${method} ${path}: ${response.status} ${JSON.stringify([...response.headers])} ${text}`,
    );
    if (path === '/v2/batches') batch = /"id":(\d+)/.exec(text)?.[1] ?? batch;
    if (method === 'POST') run = /"id":"([^"]+)"/.exec(text)?.[1] ?? run;
    return undefined;
  };
  const actions: Record<Step, () => unknown> = {
    create: () => send('POST', '/v2/batches', '{"name":"B"}'),
    put: () => send('PUT', `/v2/batches/${batch}/files/a`, 'Total: 1', 'application/octet-stream'),
    start: () => send('POST', '/v2/apps/runs', `{"app_name":"A","batch_id":${batch}}`),
    list: () => send('GET', '/v2/apps/runs'),
    get: () => send('GET', `/v2/apps/runs/${run}`),
    results: () => send('GET', `/v2/apps/runs/${run}/results?include_confidence_scores=true`),
    delete: () => send('DELETE', `/v2/apps/runs/${run}`),
    wait: () => hub.clock.advance(1_500),
  };
  for (const step of ['create', 'put', 'start', ...steps] as const) await actions[step]();
  return lines.join('\n');
}

const step = fc.constantFrom<Step>(
  'create',
  'put',
  'start',
  'list',
  'get',
  'results',
  'delete',
  'wait',
);

test('with the same seed two hubs give the same bytes, faults included', async () => {
  const faults = [
    { kind: 'rate-limit', probability: 0.2 },
    { kind: 'lost-response', probability: 0.2 },
    { kind: 'reset-in-body', probability: 0.1 },
  ] as const;
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.array(step, { maxLength: 15 }), async (seed, steps) => {
      const once = await transcript({ seed, faults }, steps);
      expect(await transcript({ seed, faults }, steps)).toBe(once);
    }),
    { numRuns: 40 },
  );
});

test('another seed gives other IDs', async () => {
  expect(await transcript({ seed: 1 }, [])).not.toBe(await transcript({ seed: 2 }, []));
});
