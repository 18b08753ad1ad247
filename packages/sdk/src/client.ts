import { lazily } from './async/lazily.ts';
import type { OperationArgs, OperationId, operationMethods } from './generated/calls.ts';
import { Resources } from './generated/operations/index.ts';
import type { SharedLimit } from './paging/page-limit.ts';
import { Apps } from './resources/apps.ts';
import { AuditLogs } from './resources/audit-logs.ts';
import { Batches } from './resources/batches.ts';
import { Deployments } from './resources/deployments.ts';
import { Files } from './resources/files.ts';
import { Jobs } from './resources/jobs.ts';
import { Legacy } from './resources/legacy.ts';
import { files, paging, submission, upload, waiting } from './resources/parts.ts';
import { Runs } from './resources/runs.ts';
import { submitWith } from './submission/submit.ts';
import type { ListRuns } from './submission/submitter.ts';
import { failures } from './transport/failure-code.ts';
import { reports } from './transport/reporting.ts';
import type { SafeFetch } from './transport/safe-fetch.ts';
import { type AIHubOptions, toSettings } from './transport/settings.ts';
import { createTransport, fileCalls, safeFetch } from './transport/transport.ts';

/** Few programs choose operations at run time. */
const callByName = /* @__PURE__ */ lazily(() => import('./call-operation.ts'));

/**
 * The client of one AI Hub account.
 *
 * @example
 * ```ts
 * const aihub = new AIHub(); // token from AIHUB_API_TOKEN
 * const { runs } = await aihub.runs.list({ limit: 10 });
 * ```
 * @throws AIHubError when there is no token, or an option cannot be used.
 * @see {@link https://docs.instabase.com/api-sdk/ | AI Hub API documentation}
 */
export class AIHub extends Resources {
  /** Running an app on a batch or a folder, once where asked. */
  override readonly apps: Apps;
  /** Running a deployment on a batch, a folder or its upstream integration, once where asked. */
  override readonly deployments: Deployments;
  /** Following runs, waiting for them, fetching their results and deleting them. */
  override readonly runs: Runs;
  /** Following asynchronous jobs, such as deletions, and waiting for them. */
  override readonly jobs: Jobs;
  /** The input of runs: files in batches. */
  override readonly batches: Batches;
  /** Files and folders of drives, such as the output of runs. */
  override readonly files: Files;
  /** What was done in the account, by whom and when. */
  override readonly auditLogs: AuditLogs;
  /** Operations of older versions of the API. */
  override readonly legacy: Legacy;
  /**
   * `fetch` for whatever has no method: takes a path below the API root, and the options of a call
   * beside those of `fetch`. Token, retries, deadline and errors are those of the methods; the
   * response is complete, and its JSON is not parsed. It works unbound, and as the `fetch` of other
   * clients.
   *
   * @throws what methods throw; also for a status that is no success.
   * @example
   * ```ts
   * const response = await aihub.fetch('/v2/apps/runs?limit=1', { timeoutMs: 5_000 });
   * ```
   */
  readonly fetch: SafeFetch;

  constructor(options: AIHubOptions = {}) {
    const settings = toSettings(options);
    const { send, fetch } = createTransport(settings);
    super(send);
    this.jobs = new Jobs(send, settings.telemetry);
    const pageLimit: SharedLimit = { index: 0 };
    this.runs = new Runs(send, this.jobs, pageLimit, settings.telemetry);
    const list: ListRuns = (query, options) => this.runs.list(query, options);
    const submit = submitWith(
      lazily(submission, ({ Submitter }) => new Submitter(list, pageLimit)),
    );
    this.apps = new Apps(send, submit);
    this.deployments = new Deployments(send, submit);
    this.batches = new Batches(send);
    this.files = new Files(send);
    this.auditLogs = new AuditLogs(send);
    this.legacy = new Legacy(send);
    this.fetch = fetch;
  }

  /**
   * Carries out any operation of the API by its operationId, as its method does.
   * `@org/aihub-sdk/operations` has the table of all operations, for programs that choose at run time.
   *
   * @param operationId - E.g. `getRunStatus`.
   * @param args - The arguments of the method by name, e.g. `{ runId }`, `{ body }`, `{ query }`.
   * @param options - The options of the method.
   * @throws AIHubError when there is no such operation or argument; else what the method throws.
   * @example
   * ```ts
   * const run = await aihub.call('getRunStatus', { runId });
   * ```
   */
  async call<Id extends OperationId>(
    operationId: Id,
    args: OperationArgs[Id],
    options?: OperationOptions<Id>,
  ): Promise<OperationResult<Id>> {
    const { callOperation } = await callByName();
    return callOperation(this, operationId, args, options) as Promise<OperationResult<Id>>;
  }
}

/**
 * Loads what methods load when they are first called: what waits, goes through lists, uploads and so
 * on. Call it before a test takes over the timers, since a module loads in real time.
 *
 * @example
 * ```ts
 * beforeAll(preload);
 * ```
 */
export async function preload(): Promise<void> {
  const parts = [
    waiting,
    paging,
    upload,
    submission,
    files,
    fileCalls,
    safeFetch,
    callByName,
    failures,
    reports,
  ];
  await Promise.all(parts.map((load) => load()));
}

type Methods = typeof operationMethods;

/** The method that carries out an operation. */
type Method<Id extends OperationId> = Methods[Id] extends readonly [
  infer Resource extends keyof AIHub,
  infer Name,
  ...unknown[],
]
  ? Name extends keyof AIHub[Resource]
    ? Extract<AIHub[Resource][Name], (...args: never[]) => unknown>
    : never
  : never;

/** The options of an operation's method: those of a call, and what the method adds. */
export type OperationOptions<Id extends OperationId> =
  Required<Parameters<Method<Id>>> extends [...unknown[], infer Options] ? Options : never;

/** What an operation's method gives. */
export type OperationResult<Id extends OperationId> = Awaited<ReturnType<Method<Id>>>;
