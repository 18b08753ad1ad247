// Uploads one large file to an emulator, and prints how far its memory grew meanwhile, as JSON.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { AIHub, type UploadFile } from '@org/aihub-sdk';
import { createPoolFetch, fileFromPath } from '@org/aihub-sdk/node';

const [kind = '', concurrency = '4', path = '', apiRoot = '', apiToken = ''] =
  process.argv.slice(2);
const pool = createPoolFetch();
const aihub = new AIHub({ apiRoot, apiToken, ...(kind.endsWith('pool') && { fetch: pool }) });
const { size } = await stat(path);

const stream = () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
const file: UploadFile = kind.startsWith('path')
  ? await fileFromPath(path)
  : { name: 'large.bin', size, stream };

const { id } = await aihub.batches.create({ name: 'bench' });
await aihub.batches.upload(id, [{ name: 'warm.bin', content: new Uint8Array(1000) }]);
const before = process.memoryUsage().rss;
let most = before;
const timer = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss);
}, 10);
const start = performance.now();
await aihub.batches.upload(id, [file], { concurrency: Number(concurrency) });
const seconds = (performance.now() - start) / 1000;
clearInterval(timer);
const sizes = (await aihub.batches.iterateFiles(id).toArray()).map(
  ({ metadata }) => metadata?.size,
);
if (!sizes.includes(size)) throw new Error('The file did not arrive whole.');
await pool.close();
console.log(JSON.stringify({ growth: most - before, seconds }));
