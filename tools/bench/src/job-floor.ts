// A whole job with as little work as can be: bare requests, and no poll, since it knows when runs end.
import { createWriteStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { RunResults } from '@org/aihub-sdk';
import { Agent } from 'undici';
import { inTurn, type Job, type JobDocument, largest, width } from './job-documents.ts';
import { headOfCsv, lineOfCsv } from './job-lines.ts';

type Method = 'GET' | 'POST' | 'PUT';
type Call = <T>(method: Method, path: string, body?: object) => Promise<T>;
/** Sends one request; gives the text of a success. */
type Send = (origin: string, path: string, init: Init) => Promise<string>;
interface Init {
  method: Method;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | null;
}

const byFetch: Send = async (origin, path, init) => {
  const response = await fetch(origin + path, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return text;
};

const byUndici =
  (agent: Agent): Send =>
  async (origin, path, init) => {
    const { statusCode, body } = await agent.request({ origin, path, ...init });
    const text = await body.text();
    if (statusCode > 299) throw new Error(`${path}: ${statusCode}`);
    return text;
  };

function callsBy(send: Send, { apiRoot, apiToken }: Job): Call {
  const { origin, pathname } = new URL(apiRoot);
  const authorization = `Bearer ${apiToken}`;
  const json = { authorization, 'content-type': 'application/json' };
  const binary = { authorization, 'content-type': 'application/octet-stream' };
  return async (method, path, body) => {
    const isBytes = body instanceof Uint8Array;
    const text = await send(origin, pathname + path, {
      method,
      headers: isBytes ? binary : json,
      body: isBytes ? (body as Uint8Array<ArrayBuffer>) : body ? JSON.stringify(body) : null,
    });
    return text === '' ? undefined : JSON.parse(text);
  };
}

async function uploadInParts(call: Call, batch_id: number, { path, name, size }: JobDocument) {
  const body = { batch_id, filename: name, file_size: size };
  const { session_id, part_size } = await call<{ session_id: string; part_size: number }>(
    ...(['POST', '/v2/batches/multipart-upload', body] as const),
  );
  const session = `/v2/batches/multipart-upload/sessions/${session_id}`;
  const parts: object[] = [];
  const file = await open(path);
  for (let at = 0; at < size; at += part_size) {
    const part = Buffer.allocUnsafe(Math.min(part_size, size - at));
    await file.read(part, 0, part.length, at);
    parts.push(await call('PUT', `${session}/parts/${parts.length + 1}`, part));
  }
  await file.close();
  await call('POST', session, { action: 'commit', parts });
}

async function upload(call: Call, batch: number, document: JobDocument) {
  if (document.size > largest) return uploadInParts(call, batch, document);
  const path = `/v2/batches/${batch}/files/${encodeURIComponent(document.name)}`;
  await call('PUT', path, await readFile(document.path));
}

async function start(call: Call, group: readonly JobDocument[]): Promise<string> {
  const batch = await call<{ id: number }>('POST', '/v2/batches', { name: 'invoices' });
  const queue = group.values();
  const work = async () => {
    for (const document of queue) await upload(call, batch.id, document);
  };
  await Promise.all(Array.from({ length: width.files }, work));
  const body = { batch_id: batch.id };
  return (await call<{ id: string }>('POST', '/v2/apps/deployments/invoices/runs', body)).id;
}

async function* linesOf(call: Call, run: string): AsyncGenerator<string> {
  for (let offset = 0; ; ) {
    const path = `/v2/apps/runs/${run}/results?file_offset=${offset}`;
    const { status, files = [], has_more } = await call<RunResults>('GET', path);
    // The clocks of two processes differ by some milliseconds, and a run that goes on has no rows yet.
    if (status === 'RUNNING') continue;
    for (const { original_file_name = '', documents = [] } of files) {
      for (const document of documents) yield lineOfCsv(original_file_name, document);
    }
    if (!has_more) return;
    offset += files.length;
  }
}

async function bare(job: Job, send: Send): Promise<void> {
  const { csv, runMs } = job;
  const call = callsBy(send, job);
  const runs = inTurn(job, async (group) => {
    const id = await start(call, group);
    return { id, endsAt: performance.now() + runMs };
  });
  async function* lines(): AsyncGenerator<string> {
    yield headOfCsv();
    for (const run of runs) {
      const { id, endsAt } = await run;
      await new Promise((resolve) => setTimeout(resolve, endsAt - performance.now()));
      yield* linesOf(call, id);
    }
  }
  await Promise.all([...runs, pipeline(lines, createWriteStream(csv))]);
}

export const floorWithFetch = (job: Job): Promise<void> => bare(job, byFetch);

export async function floor(job: Job): Promise<void> {
  const agent = new Agent({ connections: width.groups * width.files });
  await bare(job, byUndici(agent));
  await agent.close();
}
