// A whole job by hand, right but plain: one request after the other, and a look at each run every five seconds.
import { open, readFile, writeFile } from 'node:fs/promises';
import type { paths, ResultsDocument } from '@org/aihub-sdk';
import createClient, { type Client } from 'openapi-fetch';
import { groupOf, groupsOf, type Job, type JobDocument, largest } from './job-documents.ts';
import { headOfCsv, lineOfCsv } from './job-lines.ts';

type Hub = Client<paths>;

const pollMs = 5_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const headers = { 'Content-Type': 'application/octet-stream' };
const bodySerializer = (body: unknown) => body as BodyInit;

/** The data of a response that was a success. */
function taken<T>({ data, response }: { data?: T; response: Response }): T {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return data as T;
}

async function uploadInParts(hub: Hub, batch_id: number, { path, name, size }: JobDocument) {
  const opening = { batch_id, filename: name, file_size: size };
  const session = await hub.POST('/v2/batches/multipart-upload', { body: opening });
  const { session_id, part_size } = taken(session);
  const parts: { part_num: number; part_id: string }[] = [];
  const file = await open(path);
  for (let at = 0; at < size; at += part_size) {
    const part = Buffer.alloc(Math.min(part_size, size - at));
    await file.read(part, 0, part.length, at);
    const part_num = parts.length + 1;
    const sent = await hub.PUT(
      '/v2/batches/multipart-upload/sessions/{session_id}/parts/{part_num}',
      {
        params: { path: { session_id, part_num } },
        ...{ body: part as never, headers, bodySerializer },
      },
    );
    parts.push({ part_num, part_id: taken(sent).part_id });
  }
  await file.close();
  const committed = await hub.POST('/v2/batches/multipart-upload/sessions/{session_id}', {
    ...{ params: { path: { session_id } }, body: { action: 'commit', parts } },
  });
  taken(committed);
}

async function upload(hub: Hub, batch_id: number, document: JobDocument) {
  if (document.size > largest) return uploadInParts(hub, batch_id, document);
  const sent = await hub.PUT('/v2/batches/{batch_id}/files/{filename}', {
    params: { path: { batch_id, filename: document.name } },
    ...{ body: (await readFile(document.path)) as never, headers, bodySerializer },
  });
  taken(sent);
}

async function start(hub: Hub, group: readonly JobDocument[]): Promise<string> {
  const { id: batch_id } = taken(await hub.POST('/v2/batches', { body: { name: 'invoices' } }));
  for (const document of group) await upload(hub, batch_id, document);
  const params = { path: { 'deployment-id': 'invoices' } };
  const body = { batch_id };
  return taken(await hub.POST('/v2/apps/deployments/{deployment-id}/runs', { params, body })).id;
}

async function untilComplete(hub: Hub, run_id: string) {
  for (;;) {
    const params = { path: { run_id } };
    const { status } = taken(await hub.GET('/v2/apps/runs/{run_id}', { params }));
    if (status === 'COMPLETE') return;
    if (status !== 'RUNNING') throw new Error(`The run ${run_id} is ${status}.`);
    await pause(pollMs);
  }
}

async function linesOf(hub: Hub, run_id: string): Promise<string[]> {
  const lines: string[] = [];
  for (let file_offset = 0; ; ) {
    const params = { path: { run_id }, query: { file_offset } };
    const page = taken(await hub.GET('/v2/apps/runs/{run_id}/results', { params }));
    const files = page.files ?? [];
    for (const { original_file_name = '', documents = [] } of files) {
      // openapi-fetch takes the brand of open enums apart.
      for (const document of documents as ResultsDocument[]) {
        lines.push(lineOfCsv(original_file_name, document));
      }
    }
    if (!page.has_more) return lines;
    file_offset += files.length;
  }
}

export async function byHand(job: Job): Promise<void> {
  const { apiRoot, apiToken, csv } = job;
  const hub = createClient<paths>({
    ...{ baseUrl: apiRoot, headers: { Authorization: `Bearer ${apiToken}` } },
  });
  const runs: string[] = [];
  for (let index = 0; index < groupsOf(job); index++) {
    runs.push(await start(hub, groupOf(job, index)));
  }
  const lines = [headOfCsv()];
  for (const run of runs) {
    await untilComplete(hub, run);
    lines.push(...(await linesOf(hub, run)));
  }
  await writeFile(csv, lines.join(''));
}
