import { stringify } from '@org/aihub-sdk';
import { loadSpec, type Operation, operationsOf } from '@org/aihub-spec-model';
import { behaviours } from '../src/behaviours/index.ts';
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/index.ts';

/** The operations of the spec that the hub carries out. */
export const operations: readonly Operation[] = operationsOf(await loadSpec()).filter(({ id }) =>
  Object.hasOwn(behaviours, id),
);

const folders = operations
  .flatMap(({ body }) => body?.examples ?? [])
  .flatMap(({ value }) => (value as { input_dir?: string } | undefined)?.input_dir ?? []);

/** A hub in which everything exists that the spec's examples speak of. */
export interface ExampleHub {
  hub: Emulator;
  /** What the examples call by IDs of their own, and where it is in this hub. */
  known: Readonly<Record<string, unknown>>;
  send(method: string, path: string, body?: unknown): Promise<Response>;
  /** An operation's path to something that exists, with the query that it needs. */
  pathOf(operation: Operation): string;
  /** An example of the spec with the IDs of this hub. */
  bodyOf(operation: Operation, example: unknown): unknown;
}

/** Options of a hub that can carry out the examples. */
export const exampleOptions: EmulatorOptions = {
  clock: 'stepped',
  seed: 1,
  partSizeBytes: 8,
  folders: Object.fromEntries(folders.map((folder) => [folder, { 'a.txt': 'x: y' }])),
  deployments: { '*': { upstream: { kind: 'mailbox', files: {} } } },
};

/** Puts into a hub what the examples name; `send` goes to `url`, in process by default. */
export async function exampleHub(
  hub: Emulator = createEmulator(exampleOptions),
  url: string = hub.url,
  fetch: typeof globalThis.fetch = hub.fetch,
): Promise<ExampleHub> {
  const send = (method: string, path: string, body?: unknown) => {
    const isText = typeof body === 'string';
    return fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${hub.token}`,
        'content-type': isText ? 'application/octet-stream' : 'application/json',
      },
      ...(body === undefined ? {} : { body: isText ? body : stringify(body) }),
    });
  };
  const read = async (response: Promise<Response>) => JSON.parse(await (await response).text());
  const { id: batch_id } = await read(send('POST', '/v2/batches', { name: 'B' }));
  const filename = 'invoice-0417.pdf';
  await send('PUT', `/v2/batches/${batch_id}/files/${filename}`, 'x: y');
  const run = await read(send('POST', '/v2/apps/runs', { app_id: 'a', batch_id }));
  const upload = { batch_id, filename: 'big', file_size: 8 };
  const { session_id } = await read(send('POST', '/v2/batches/multipart-upload', upload));
  const part = `/v2/batches/multipart-upload/sessions/${session_id}/parts/1`;
  const parts = [await read(send('PUT', part, '12345678'))];
  hub.clock.advance(10_000);
  const drive = '/acme/ap/fs/Instabase Drive';
  await send('PUT', `/v2/files${encodeURI(drive)}/in/a.txt`, 'x: y');
  const output = { output_dir: `${drive}/out`, input_dir: `${drive}/in` };
  await send('POST', '/v2/apps/runs', { app_id: 'a', ...output });
  const secret = { alias: 'known', value: 'x', allowed_workspaces_type: 'ALL' };
  await send('POST', '/v2/aihub/secrets', secret);
  const next = await read(send('POST', '/v2/batches', { name: 'B' }));
  const { job_id } = await read(send('DELETE', `/v2/batches/${next.id}`));
  const known: Record<string, unknown> = {
    path: `${drive}/in/a.txt`.slice(1),
    alias: 'known',
    ibresults_path: `${drive}/out/batch.ibflowresults`,
    batch_id,
    filename,
    run_id: run.id,
    job_id,
    session_id,
    parts,
  };
  return {
    hub,
    known,
    send,
    pathOf: ({ path, pathParameters, queryParameters }) => {
      const filled = pathParameters.reduce((text, { name, examples }) => {
        const value = String(known[name] ?? examples[0]?.value);
        return text.replace(`{${name}}`, value.split('/').map(encodeURIComponent).join('/'));
      }, path);
      const needed = queryParameters.filter(({ required }) => required);
      const query = needed.map(({ name, examples }) => [name, known[name] ?? examples[0]?.value]);
      const text = new URLSearchParams(Object.fromEntries(query)).toString();
      return text === '' ? filled : `${filled}?${text}`;
    },
    bodyOf: ({ id, body }, example) => {
      if (body?.kind !== 'json') return body && '12345678';
      // What is created must not be there.
      if (id === 'createSecret') return example;
      const entries = Object.entries(example as object);
      return Object.fromEntries(entries.map(([key, value]) => [key, known[key] ?? value]));
    },
  };
}
