import { check, equal } from './assert.ts';
import { Absent, type Check, type Context } from './context.ts';

const mb = 1_000_000;

/** Bytes that a repeated or misplaced part would change. */
function bytes(size: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(size);
  for (let index = 0; index < size; index++) all[index] = (index * 31) % 253;
  return all;
}

async function sizes({ aihub }: Context, batchId: number): Promise<unknown> {
  const nodes = await aihub.batches.iterateFiles(batchId).toArray();
  return nodes.map(({ name, metadata }) => [name, metadata?.size]);
}

function streamOf(all: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= all.length) return controller.close();
      controller.enqueue(all.slice(at, at + 100_000));
      at += 100_000;
    },
  });
}

/** Files of every kind arrive whole. */
export const uploads: Record<string, Check> = {
  'uploads 15 MB in parts, with progress': async (context) => {
    const { aihub } = context;
    const { id } = await aihub.batches.create({ name: 'parts' });
    let uploaded = 0;
    const content = new Blob([bytes(15 * mb)]);
    await aihub.batches.upload(id, [{ name: 'large ü.bin', content }], {
      onProgress: ({ totalUploadedBytes }) => {
        uploaded = totalUploadedBytes;
      },
    });
    equal(await sizes(context, id), [['large ü.bin', 15 * mb]], 'files of the batch');
    equal(uploaded, 15 * mb, 'last progress');
  },

  'uploads 15 MB from a stream, a part at a time': async (context) => {
    const { aihub } = context;
    const { id } = await aihub.batches.create({ name: 'stream' });
    const stream = () => streamOf(bytes(15 * mb));
    await aihub.batches.upload(id, [{ name: 'streamed.bin', size: 15 * mb, stream }]);
    equal(await sizes(context, id), [['streamed.bin', 15 * mb]], 'files of the batch');
  },

  'sends one file as a stream': async (context) => {
    const { aihub } = context;
    const { id } = await aihub.batches.create({ name: 'one stream' });
    await aihub.batches.addFile(id, 'flowing.bin', streamOf(bytes(mb)));
    equal(await sizes(context, id), [['flowing.bin', mb]], 'files of the batch');
  },

  'uploads a file by its path': async (context) => {
    const { aihub, node, file } = context;
    if (!node || !file) throw new Absent('no files');
    const { id } = await aihub.batches.create({ name: 'path' });
    await aihub.batches.upload(id, [await node.fileFromPath(file, 'path.txt')]);
    equal(await sizes(context, id), [['path.txt', 1_000]], 'files of the batch');
  },

  'an upload stops when it is aborted': async ({ aihub }) => {
    const { id } = await aihub.batches.create({ name: 'aborted' });
    const controller = new AbortController();
    const reason = new Error('enough');
    const upload = aihub.batches.upload(id, [{ name: 'a.bin', content: bytes(15 * mb) }], {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    const error = await upload.catch((thrown: unknown) => thrown);
    check(error === reason, `${error} instead of the reason`);
    equal(await aihub.batches.iterateFiles(id).toArray(), [], 'files of the batch');
  },
};
