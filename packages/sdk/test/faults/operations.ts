import type { AIHub, CallOptions } from '../../src/index.ts';
import { secrets } from './canaries.ts';

/** G: safe to repeat. P: creates or starts something. */
export type RequestClass = 'G' | 'P';

/** One operation of each kind of request that is treated differently. */
export interface Tried {
  name: string;
  operationId: string;
  requestClass: RequestClass;
  method: string;
  path: string;
  /** A success has no body. */
  empty?: true;
  /** A good response. */
  status: number;
  body: string;
  value: unknown;
  call(aihub: AIHub, options?: CallOptions): Promise<unknown>;
}

const running = {
  body: '{"id":"a-run","status":"RUNNING"}',
  value: { id: 'a-run', status: 'RUNNING' },
};

export const runApp: Tried = {
  name: 'apps.run (POST)',
  operationId: 'runApp',
  requestClass: 'P',
  method: 'POST',
  path: '/api/v2/apps/runs',
  status: 200,
  ...running,
  call: (aihub, options) =>
    aihub.apps.run(
      {
        app_name: 'Invoices',
        batch_id: 7,
        settings: {
          keys: { custom: { note: secrets.custom }, secret: { crm: secrets.secretName } },
          runtime_config: {
            instabase: { pdf: { passwords: { 'a.pdf': secrets.password } } },
          },
        },
      },
      options,
    ),
};

export const getRun: Tried = {
  name: 'runs.get (GET)',
  operationId: 'getRunStatus',
  requestClass: 'G',
  method: 'GET',
  path: '/api/v2/apps/runs/a-run',
  status: 200,
  ...running,
  call: (aihub, options) => aihub.runs.get('a-run', options),
};

export const addFile: Tried = {
  name: 'batches.addFile (PUT)',
  operationId: 'addFileToBatch',
  requestClass: 'G',
  method: 'PUT',
  path: '/api/v2/batches/7/files/a.txt',
  empty: true,
  status: 204,
  body: '',
  value: undefined,
  call: (aihub, options) =>
    aihub.batches.addFile(7, 'a.txt', new TextEncoder().encode(secrets.document), options),
};

export const deleteBatch: Tried = {
  name: 'batches.delete (DELETE)',
  operationId: 'deleteBatch',
  requestClass: 'G',
  method: 'DELETE',
  path: '/api/v2/batches/7',
  status: 202,
  body: '{"job_id":"a-job"}',
  value: { job_id: 'a-job' },
  call: (aihub, options) => aihub.batches.delete(7, options),
};

export const createBatch: Tried = {
  name: 'batches.create (POST)',
  operationId: 'createBatch',
  requestClass: 'P',
  method: 'POST',
  path: '/api/v2/batches',
  status: 200,
  body: '{"id":7}',
  value: { id: 7 },
  call: (aihub, options) => aihub.batches.create({ name: 'Invoices' }, options),
};

export const tried: readonly Tried[] = [getRun, addFile, deleteBatch, runApp, createBatch];
