import { stringify } from '@org/aihub-sdk';
import { loadSpec, type Operation, operationsOf } from '@org/aihub-spec-model';
import { behaviours } from '../src/behaviours/index.ts';
import { createEmulator, type Emulator } from '../src/index.ts';

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
  /** An operation's path, below the API's root, to something that exists. */
  pathOf(operation: Operation): string;
  /** An example of the spec with the IDs of this hub. */
  bodyOf(operation: Operation, example: unknown): unknown;
}

/** Opens a hub and puts into it what the examples name. */
export async function exampleHub(): Promise<ExampleHub> {
  const hub = createEmulator({
    clock: 'stepped',
    seed: 1,
    partSizeBytes: 8,
    folders: Object.fromEntries(folders.map((folder) => [folder, { 'a.txt': 'x: y' }])),
    deployments: { '*': { upstream: { kind: 'mailbox', files: {} } } },
  });
  const send = (method: string, path: string, body?: unknown) => {
    const isText = typeof body === 'string';
    return hub.fetch(hub.url + path, {
      method,
      headers: {
        authorization: `Bearer ${hub.token}`,
        'content-type': isText ? 'application/octet-stream' : 'application/json',
      },
      ...(body === undefined ? {} : { body: isText ? body : stringify(body) }),
    });
  };
  const read = async (answer: Promise<Response>) => JSON.parse(await (await answer).text());
  const { id: batch_id } = await read(send('POST', '/v2/batches', { name: 'B' }));
  const filename = 'invoice-0417.pdf';
  await send('PUT', `/v2/batches/${batch_id}/files/${filename}`, 'x: y');
  const run = await read(send('POST', '/v2/apps/runs', { app_id: 'a', batch_id }));
  const other = await read(send('POST', '/v2/batches', { name: 'B' }));
  const { job_id } = await read(send('DELETE', `/v2/batches/${other.id}`));
  const upload = { batch_id, filename: 'big', file_size: 8 };
  const { session_id } = await read(send('POST', '/v2/batches/multipart-upload', upload));
  const part = `/v2/batches/multipart-upload/sessions/${session_id}/parts/1`;
  const parts = [await read(send('PUT', part, '12345678'))];
  const known: Record<string, unknown> = {
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
    pathOf: ({ path, pathParameters }) =>
      pathParameters.reduce((text, { name, examples }) => {
        const value = String(known[name] ?? examples[0]?.value);
        return text.replace(`{${name}}`, value.split('/').map(encodeURIComponent).join('/'));
      }, path),
    bodyOf: ({ body }, example) => {
      if (body?.kind !== 'json') return body && '12345678';
      const entries = Object.entries(example as object);
      return Object.fromEntries(entries.map(([key, value]) => [key, known[key] ?? value]));
    },
  };
}
