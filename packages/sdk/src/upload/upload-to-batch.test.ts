import { expect, it } from 'vitest';
import { maxSingleRequestBytes } from './upload-file.ts';
import { uploadToBatch } from './upload-to-batch.ts';

type Requests = Parameters<typeof uploadToBatch>[0];

/** Methods of a client that keep what they are called with. */
function recording(trouble?: Error) {
  const calls: unknown[][] = [];
  const method =
    (name: string, response?: unknown) =>
    async (...args: unknown[]) => {
      const { signal, ...options } = args.at(-1) as { signal?: AbortSignal };
      // Of a body its length: to compare megabytes byte by byte takes seconds.
      const given = args.slice(0, -1).map((arg) => (arg instanceof Uint8Array ? arg.length : arg));
      calls.push([name, ...given, options, signal instanceof AbortSignal]);
      if (trouble && name === 'part') throw trouble;
      return response;
    };
  const requests = {
    addFile: method('file'),
    createMultipartUploadSession: method('open', { session_id: 's', part_size: 10_000_000 }),
    uploadMultipartPart: method('part', { part_num: 1, part_id: 'p' }),
    commitMultipartUploadSession: method('commit'),
  } as unknown as Requests;
  return { calls, requests };
}

const limits = { timeoutMs: 5, maxRetries: 1 };
const large = { name: 'b', content: new Uint8Array(maxSingleRequestBytes + 1) };

it('sends each request with the limits of the upload, and a signal', async () => {
  const { calls, requests } = recording();
  const small = { name: 'a', content: new Uint8Array(3) };
  await uploadToBatch(requests, 7, [small, large], { ...limits, concurrency: 1 });
  const parts = [1, 2].map((part_num) => ({ part_num, part_id: 'p' }));
  expect(calls).toEqual([
    ['file', 7, 'a', 3, limits, true],
    ['open', { batch_id: 7, filename: 'b', file_size: large.content.length }, limits, true],
    ['part', 's', 1, 10_000_000, limits, true],
    ['part', 's', 2, 1, limits, true],
    ['commit', 's', { action: 'commit', parts }, limits, true],
  ]);
});

it('aborts a session in ten seconds, whatever the limits', async () => {
  const { calls, requests } = recording(new Error('refused'));
  await expect(uploadToBatch(requests, 7, [large], limits)).rejects.toThrow('refused');
  expect(calls.at(-1)).toEqual(['commit', 's', { action: 'abort' }, { timeoutMs: 10_000 }, false]);
});
