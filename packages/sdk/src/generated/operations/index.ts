// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { Send } from '../../operation.ts';
import { AppsOperations } from './apps.ts';
import { AuditLogsOperations } from './auditLogs.ts';
import { BatchesOperations } from './batches.ts';
import { DeploymentsOperations } from './deployments.ts';
import { FilesOperations } from './files.ts';
import { JobsOperations } from './jobs.ts';
import { LegacyOperations } from './legacy.ts';
import { RunsOperations } from './runs.ts';
import { SecretsOperations } from './secrets.ts';

/** Every resource with its one-request methods. */
export class Resources {
  /** Running an app on a batch or a folder. */
  readonly apps: AppsOperations;
  /** Running a deployment on a batch, on a folder or on what its upstream integration holds. */
  readonly deployments: DeploymentsOperations;
  /** Following runs, fetching their results and deleting them. */
  readonly runs: RunsOperations;
  /** Following asynchronous jobs, such as deletions. */
  readonly jobs: JobsOperations;
  /** Named sets of files, which are the usual input of a run. */
  readonly batches: BatchesOperations;
  /** Files and folders of drives, such as the output of runs. */
  readonly files: FilesOperations;
  /** Named values that runs use, whose text is never given back. */
  readonly secrets: SecretsOperations;
  /** What was done in the account, by whom and when. */
  readonly auditLogs: AuditLogsOperations;
  /** Operations of older versions of the API, kept for programs that call them. Each names what replaces it. */
  readonly legacy: LegacyOperations;

  constructor(send: Send) {
    this.apps = new AppsOperations(send);
    this.deployments = new DeploymentsOperations(send);
    this.runs = new RunsOperations(send);
    this.jobs = new JobsOperations(send);
    this.batches = new BatchesOperations(send);
    this.files = new FilesOperations(send);
    this.secrets = new SecretsOperations(send);
    this.auditLogs = new AuditLogsOperations(send);
    this.legacy = new LegacyOperations(send);
  }
}

export * from './apps.ts';
export * from './deployments.ts';
export * from './runs.ts';
export * from './jobs.ts';
export * from './batches.ts';
export * from './files.ts';
export * from './secrets.ts';
export * from './auditLogs.ts';
export * from './legacy.ts';
