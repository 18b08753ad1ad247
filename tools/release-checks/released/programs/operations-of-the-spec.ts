// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { AIHub } from '@org/aihub-sdk';

/** By operationId: the sample that the documentation shows. */
export const samples: Record<string, (aihub: AIHub) => Promise<unknown>> = {
  async listRuns(aihub) {
    const runList = await aihub.runs.list({
      status: ['RUNNING', 'STOPPED_AT_CHECKPOINT'],
      from_timestamp: 1765843200,
    });
    return runList;
  },
  async runApp(aihub) {
    const run = await aihub.apps.run({ app_name: 'Invoice Extraction', batch_id: 48213 });
    return run;
  },
  async getRunStatus(aihub) {
    const run = await aihub.runs.get('019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d');
    return run;
  },
  async deleteRun(aihub) {
    const deleteRunJobs = await aihub.runs.delete('019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d', {
      delete_db_data: true,
      delete_input: false,
    });
    return deleteRunJobs;
  },
  async getRunResults(aihub) {
    const runResults = await aihub.runs.results('019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d', {
      include_review_results: true,
      include_confidence_scores: true,
    });
    return runResults;
  },
  async runDeployment(aihub) {
    const run = await aihub.deployments.run('0199a4e2-1c3d-7f5a-b2e8-6d7c8b9a0f12', {
      batch_id: 48213,
    });
    return run;
  },
  async jobStatus(aihub) {
    const job = await aihub.jobs.get('7d3e9a40-52b1-4c8f-a6d7-0e1f2b3c4d5e');
    return job;
  },
  async listBatches(aihub) {
    const batchList = await aihub.batches.list({
      workspace: 'accounts-payable',
      username: 'jane.doe_acme',
    });
    return batchList;
  },
  async createBatch(aihub) {
    const batchCreated = await aihub.batches.create({ name: 'Invoices, December 2025' });
    return batchCreated;
  },
  async getBatch(aihub) {
    const batchInfo = await aihub.batches.get(48213);
    return batchInfo;
  },
  async deleteBatch(aihub) {
    const batchDeletion = await aihub.batches.delete(48213);
    return batchDeletion;
  },
  async listFiles(aihub) {
    const batchFileList = await aihub.batches.listFiles(48213, {
      page_size: 100,
      start_token: 'eyJhZnRlciI6Imludm9pY2UtMDQxOC5wZGYifQ',
    });
    return batchFileList;
  },
  async addFileToBatch(aihub) {
    await aihub.batches.addFile(48213, 'invoice-0417.pdf', new Blob(['the bytes of the file']));
  },
  async deleteFileFromBatch(aihub) {
    const response = await aihub.batches.deleteFile(48213, 'invoice-0417.pdf');
    return response;
  },
  async pollBatchesJob(aihub) {
    const job = await aihub.batches.getJob('7d3e9a40-52b1-4c8f-a6d7-0e1f2b3c4d5e');
    return job;
  },
  async createMultipartUploadSession(aihub) {
    const multipartUploadSession = await aihub.batches.createMultipartUploadSession({
      batch_id: 48213,
      filename: 'supplier contract 2025.pdf',
      file_size: 20971521,
    });
    return multipartUploadSession;
  },
  async commitMultipartUploadSession(aihub) {
    await aihub.batches.commitMultipartUploadSession('mpu_48213.Zk9x-Qe4.t1765912402', {
      action: 'commit',
      parts: [
        { part_num: 1, part_id: '5f0c9b7e2d' },
        { part_num: 2, part_id: 'a81d34c6f0' },
        { part_num: 3, part_id: '17e2b05d9c' },
      ],
    });
  },
  async uploadMultipartPart(aihub) {
    const uploadedPart = await aihub.batches.uploadMultipartPart(
      'mpu_48213.Zk9x-Qe4.t1765912402',
      1,
      new Blob(['the bytes of the file']),
    );
    return uploadedPart;
  },
  async readFile(aihub) {
    const file = await aihub.files.read(
      'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417.pdf',
      { 'expect-node-type': 'file' },
    );
    return file;
  },
  async writeFile(aihub) {
    const response = await aihub.files.write(
      'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417.pdf',
      new Blob(['the bytes of the file']),
    );
    return response;
  },
  async deleteFileOrFolder(aihub) {
    const response = await aihub.files.delete(
      'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417.pdf',
    );
    return response;
  },
  async getFileMetadata(aihub) {
    const response = await aihub.files.metadata(
      'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417.pdf',
    );
    return response;
  },
  async listSecrets(aihub) {
    const secretList = await aihub.secrets.list({
      workspace: 'accounts-payable',
      alias: 'acme-erp-password',
    });
    return secretList;
  },
  async createSecret(aihub) {
    await aihub.secrets.create({
      alias: 'acme-mail-token',
      value: 'the-secret-itself',
      allowed_workspaces_type: 'ALL',
    });
  },
  async deleteSecret(aihub) {
    await aihub.secrets.delete({ alias: 'acme-erp-password' });
  },
  async updateSecret(aihub) {
    await aihub.secrets.update({ alias: 'acme-erp-password', value: 'the-new-secret-itself' });
  },
  async getAuditLogs(aihub) {
    const auditLogPage = await aihub.auditLogs.search({
      start: 0,
      size: 50,
      email: 'jane.doe@acme.example',
      start_time: '1765843200000',
      end_time: '1765929600000',
    });
    return auditLogPage;
  },
  async getLegacyJobStatus(aihub) {
    const legacyJob = await aihub.legacy.jobStatus({
      job_id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
      type: 'flow',
    });
    return legacyJob;
  },
  async runLegacyAppById(aihub) {
    const legacyRunStarted = await aihub.legacy.runAppById(
      '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
      { batch_id: 48213, output_workspace: 'accounts-payable' },
    );
    return legacyRunStarted;
  },
  async runLegacyAppByName(aihub) {
    const legacyRunStarted = await aihub.legacy.runAppByName({
      name: 'Invoice Extraction',
      owner: 'jane.doe_acme',
      batch_id: 48213,
    });
    return legacyRunStarted;
  },
  async getLegacyResults(aihub) {
    const legacyResults = await aihub.legacy.results({
      ibresults_path: 'acme-finance/accounts-payable/fs/Instabase Drive/batch.ibflowresults',
    });
    return legacyResults;
  },
  async mountDrive(aihub) {
    const legacyStatus = await aihub.legacy.mountDrive('acme-finance', 'accounts-payable', {
      action: 'mount',
      mount_point_name: 'Invoices',
      mount_details: {
        bucket_name: 'acme-invoices',
        access_key_id: 'the-access-key-id',
        secret_access_key: 'the-secret-access-key',
      },
    });
    return legacyStatus;
  },
};
