// One client against bare fetch, in turn; prints its figures as JSON.
import { createClient as createHeyClient } from '@hey-api/client-fetch';
import { AIHub } from '@org/aihub-sdk';
import { createPoolFetch } from '@org/aihub-sdk/node';
import axios from 'axios';
import ky from 'ky';
import OpenAI from 'openai';
import createClient from 'openapi-fetch';
import { comparePairs, cpuMs } from './measure.ts';
import type { RequestFigures } from './requests.ts';

const [name = '', root = ''] = process.argv.slice(2);
const path = '/v2/apps/runs/019b28a1';
const headers = { Authorization: 'Bearer a-token', 'IB-Context': 'an-organization' };

type Request = () => Promise<unknown>;

/** What a call with a time limit costs at least: the signal frees the socket when the time is over. */
const withDeadline: Request = async () => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 120_000);
  try {
    return await (await fetch(root + path, { headers, signal: controller.signal })).json();
  } finally {
    clearTimeout(timer);
  }
};

const bare: Request = async () => (await fetch(root + path, { headers })).json();

function aihub(options: ConstructorParameters<typeof AIHub>[0] = {}): Request {
  const client = new AIHub({
    apiToken: 'a-token',
    ibContext: 'an-organization',
    apiRoot: root,
    ...options,
  });
  return () => client.runs.get('019b28a1');
}

const makers: Record<string, () => Request> = {
  aihub: () => aihub(),
  'aihub-pool': () => aihub({ fetch: createPoolFetch() }),
  'fetch with a deadline': () => withDeadline,
  'openapi-fetch': () => {
    // biome-ignore lint/suspicious/noExplicitAny: the types play no part here
    const client = createClient<any>({ baseUrl: root, headers });
    return () => client.GET('/v2/apps/runs/{run_id}', { params: { path: { run_id: '019b28a1' } } });
  },
  '@hey-api/client-fetch': () => {
    const client = createHeyClient({ baseUrl: root, headers });
    return () => client.get({ url: '/v2/apps/runs/{run_id}', path: { run_id: '019b28a1' } });
  },
  ky: () => {
    const client = ky.create({ prefixUrl: root, headers });
    return () => client.get(path.slice(1)).json();
  },
  axios: () => {
    const client = axios.create({ baseURL: root, headers });
    return async () => (await client.get<unknown>(path)).data;
  },
  openai: () => {
    const client = new OpenAI({ apiKey: 'a-token', baseURL: root, defaultHeaders: headers });
    return () => client.get(path);
  },
};

const maker = makers[name];
if (!maker) throw new Error(`There is no client ${name}.`);
const request = maker();

/** So many requests at a time. */
function parallel(send: Request, width: number): () => Promise<unknown> {
  return () => Promise.all(Array.from({ length: width }, send));
}

const figures: RequestFigures[] = [];
for (const width of [1, 64]) {
  const effort = { pairs: 15, calls: width === 1 ? 400 : 12, warmup: 4 };
  const [candidate, baseline] = [parallel(request, width), parallel(bare, width)];
  const cpu = await comparePairs(candidate, baseline, { ...effort, clock: cpuMs });
  const time = await comparePairs(candidate, baseline, effort);
  figures.push({ cpu: cpu.ratio, time: time.ratio });
}
console.log(JSON.stringify(figures));
process.exit(0);
