// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type { Send } from '../../operation.ts';
import { AppsOperations } from './apps.ts';
import { BatchesOperations } from './batches.ts';
import { DeploymentsOperations } from './deployments.ts';
import { JobsOperations } from './jobs.ts';
import { RunsOperations } from './runs.ts';

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

  constructor(send: Send) {
    this.apps = new AppsOperations(send);
    this.deployments = new DeploymentsOperations(send);
    this.runs = new RunsOperations(send);
    this.jobs = new JobsOperations(send);
    this.batches = new BatchesOperations(send);
  }
}

export * from './apps.ts';
export * from './deployments.ts';
export * from './runs.ts';
export * from './jobs.ts';
export * from './batches.ts';
