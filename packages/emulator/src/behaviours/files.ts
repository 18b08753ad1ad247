import { stringify } from '@org/aihub-sdk';
import { writeFileAt } from '../drive/change.ts';
import { type Children, findFile, findFolder } from '../drive/find.ts';
import { checkedPath } from '../drive/path.ts';
import { partOf } from '../drive/range.ts';
import { type HubResponse, notFound, refuse } from '../response.ts';
import type { Behaviour, Behaviours, Call } from './behaviour.ts';

const binary = { 'Content-Type': 'application/octet-stream' };

const readFile: Behaviour = async (call) => {
  const { hub, caller, query, headers } = call;
  const path = pathOf(call);
  const file = await findFile(hub, caller.account, path);
  const children = file ? undefined : await findFolder(hub, caller.account, path);
  if (!file && !children) throw notFound();
  const expected = query['expect-node-type'];
  if (expected !== (file ? 'file' : 'folder')) {
    throw refuse(400, `There is a ${file ? 'file' : 'folder'} at this path, and no ${expected}.`);
  }
  if (children) return listing(call, path, children);
  const { bytes, modifiedMs } = file as NonNullable<typeof file>;
  const part = partOf(headers.range, bytes.length);
  const common = { ...binary, 'Accept-Ranges': 'bytes', 'Last-Modified': dateOf(modifiedMs) };
  if (part === undefined) return { status: 200, bytes, headers: common };
  if (part === 'none') {
    const refusal = { message: `The file has ${bytes.length} bytes, and none of the range.` };
    const range = { 'Content-Range': `bytes */${bytes.length}` };
    return { status: 416, json: refusal, headers: range };
  }
  const { first, last } = part;
  const range = { 'Content-Range': `bytes ${first}-${last}/${bytes.length}` };
  return { status: 206, bytes: bytes.subarray(first, last + 1), headers: { ...common, ...range } };
};

/** In the form of the list of a batch's files, which is assumed: it is not documented. */
async function listing(call: Call, path: string, children: Children): Promise<HubResponse> {
  const { hub, caller } = call;
  const names = [...children].sort(([a], [b]) => (a < b ? -1 : 1));
  const nodes = await Promise.all(
    names.map(async ([name, type]) => {
      const full_path = `${path}/${name}`;
      const file = type === 'file' ? await findFile(hub, caller.account, full_path) : undefined;
      const seconds = file && { modified_timestamp: Math.floor(file.modifiedMs / 1_000) };
      const metadata = { node_type: type, ...(file && { size: file.bytes.length, ...seconds }) };
      return { name, full_path, metadata };
    }),
  );
  const bytes = new TextEncoder().encode(stringify({ nodes, has_more: false }));
  return { status: 200, bytes, headers: binary };
}

const getFileMetadata: Behaviour = async (call) => {
  const { hub, caller } = call;
  const path = pathOf(call);
  const file = await findFile(hub, caller.account, path);
  if (!file) {
    if (!(await findFolder(hub, caller.account, path))) throw notFound();
    const headers = { 'Content-Type': 'application/json', 'Content-Length': '0' };
    return { status: 200, headers: { ...headers, 'Last-Modified': dateOf(hub.clock.now()) } };
  }
  const headers = { ...binary, 'Content-Length': String(file.bytes.length) };
  return { status: 200, headers: { ...headers, 'Last-Modified': dateOf(file.modifiedMs) } };
};

const writeFile: Behaviour = async (call) => {
  const { hub, caller, headers, bytes, apiRoot } = call;
  const path = pathOf(call);
  const onlyNew = headers['if-none-match'] !== undefined;
  if (onlyNew && (await findFile(hub, caller.account, path))) {
    throw refuse(412, 'There is a file at this path already.');
  }
  await writeFileAt(hub, caller.account, path, bytes);
  if (!onlyNew) return { status: 204 };
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return { status: 201, headers: { Location: `${apiRoot}/v2/files/${encoded}` } };
};

const deleteFileOrFolder: Behaviour = (call) => {
  const { hub, caller, apiRoot } = call;
  const path = pathOf(call);
  const deletion = { kind: 'path', account: caller.account, path } as const;
  const job = hub.startJob(caller.account, path, deletion, call.jobFailure);
  return { status: 202, headers: { Location: `${apiRoot}/v2/jobs/${job.id}` } };
};

function pathOf({ path }: Call): string {
  return checkedPath(String(path.path));
}

function dateOf(ms: number): string {
  return new Date(ms).toUTCString();
}

/** Files of the drives: what was written, what batches hold, and what runs put out. */
export const files: Behaviours = { readFile, getFileMetadata, writeFile, deleteFileOrFolder };
