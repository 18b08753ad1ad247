import type {
  AIHub,
  AIHubOptions,
  GetRunResultsQuery,
  ResultsFile,
  RunAppRequest,
  RunDeploymentRequest,
  UploadFile,
} from '@org/aihub-sdk';
import type { EngineFactory, Store } from './store.ts';

/** A document, as your functions get it. */
export interface Document<Input> {
  key: string;
  input: Input;
  /** Aborts when the process is stopped, or the job was taken away. */
  signal: AbortSignal;
}

/** The run that a document needs: of a deployment, or of an app where there is no `deploymentId`. */
export type RunStart =
  | { deploymentId: string; body: RunDeploymentRequest }
  | { deploymentId?: undefined; body: RunAppRequest };

/** What came of a document. */
export interface Results<Input> extends Document<Input> {
  runId: string;
  /** The files of the results, page by page; `rows` of the SDK makes rows of them. */
  files: AsyncIterable<ResultsFile>;
}

/** What the cost of a document may depend on. */
export interface Usage<Input> {
  key: string;
  input: Input;
  runId: string;
  /** Pages of the documents in those files of the results that the sink has read. */
  pages: number;
}

/** Takes results to where you want them; see `FleetConfig.results`. */
export type Sink<Input, Tx> = (
  results: Results<Input>,
) => Promise<void | ((transaction: Tx) => Promise<void>)>;

/** A document whose files, if the fleet has any, are in a batch. */
export interface Uploaded<Input> extends Document<Input> {
  /**
   * ID of the batch that holds the files.
   *
   * @throws AIHubError in a fleet without `files`.
   */
  readonly batchId: number;
}

/** What a fleet does with its documents. The same in every process. */
export interface FleetConfig<Input, Tx> {
  /**
   * Name of the fleet: letters, digits, `_` and `-`, at most 40. Records, jobs and idempotency keys
   * carry it.
   */
  name: string;
  /** The queue: `pgBoss(…)`, `bullmq(…)` or, for tests, `memory()`. */
  engine: EngineFactory<Tx>;
  /**
   * The files of a document: they go to a batch of their own. Without it, `run` names a batch or a folder that
   * is there already. Called again when the upload is.
   */
  files?:
    | ((document: Document<Input>) => Iterable<UploadFile> | Promise<Iterable<UploadFile>>)
    | undefined;
  /** The run that a document needs. It must be the same whenever it is asked for. */
  run: (document: Uploaded<Input>) => RunStart;
  /** Options of the client that the fleet makes. Its `fetch` is wrapped. */
  aihub?: AIHubOptions | undefined;
  /**
   * Takes results to where you want them. It may be called again for the same document, after a
   * crash or a failure, so it must be safe to repeat.
   *
   * What must happen once goes into a function that it returns: the engine on Postgres carries it out in
   * the transaction that makes the document `done`, with a client of `pg`. With Redis it is called
   * without one, just before.
   */
  results: Sink<Input, Tx>;
  /**
   * What a document has cost, in consumption units, for metrics and the operations page. The API does not
   * say it: it follows from your contract. Called after the sink.
   *
   * @default units are not counted
   */
  units?: ((usage: Usage<Input>) => number) | undefined;
  /** What the results are to include. */
  include?: Omit<GetRunResultsQuery, 'file_offset'> | undefined;
  /** Workspace of the batches. Service accounts must name one. */
  workspace?: string | undefined;
  /**
   * How long a run may take to show in the list of runs, in milliseconds; see `settleMs` of
   * `apps.run`.
   *
   * @default 30_000
   */
  settleMs?: number | undefined;
  /**
   * How often a step may fail in a row before its document is `failed`. Failures of the service or of
   * the connection to it do not count: they are tried again without end.
   *
   * @default 10
   */
  maxFailures?: number | undefined;
  /** Called with each failure of a step, the leader or the engine. The default writes to the console. */
  onError?: ((error: unknown, key?: string) => void) | undefined;
}

/** What the steps work with. */
export interface Context<Input, Tx> {
  readonly config: FleetConfig<Input, Tx>;
  readonly aihub: AIHub;
  readonly store: Store<Input, Tx>;
  readonly settleMs: number;
  readonly maxFailures: number;
  readonly onError: (error: unknown, key?: string) => void;
}
