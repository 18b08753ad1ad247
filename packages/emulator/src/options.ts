import { randomBytes } from 'node:crypto';
import type { ClockOption } from './clock.ts';
import type { Fault } from './faults/fault.ts';
import type { Fixture } from './fixtures/fixture.ts';

/** The owner of a token. */
export interface TokenSettings {
  /**
   * @default `jane.doe`
   */
  username?: string;
  /**
   * Accounts that the token may act in, the first being the default.
   *
   * @default all contexts
   */
  contexts?: readonly string[];
  /**
   * A service account has no personal workspace and must name one.
   *
   * @default false
   */
  serviceAccount?: boolean;
  /** Unix time in milliseconds of the hub's clock from which on the token is refused. */
  expiresAtMs?: number;
}

/** A file by its name and content. */
export type FilesOption = Readonly<Record<string, string | Uint8Array>>;

/** A deployment of the hub. */
export interface DeploymentSettings {
  /**
   * ID of its app.
   *
   * @default derived from the deployment's ID
   */
  appId?: string;
  /**
   * Stop at a checkpoint when a value fails validation.
   *
   * @default false
   */
  review?: boolean;
  /**
   * Names of fields that each document must hold, as results write them.
   *
   * @default by class
   */
  required?: readonly string[];
  /** Every run ends as `FAILED`, with this message. */
  fails?: string;
  /** What its upstream integration holds; a mailbox needs a period. */
  upstream?: { kind: 'mailbox' | 'folder'; files: FilesOption };
}

/** How long a run takes, in milliseconds of the hub's clock. */
export interface RunDuration {
  /**
   * Of every run, however many files it has.
   *
   * @default 2_000
   */
  baseMs?: number;
  /**
   * Per input file.
   *
   * @default 500
   */
  perFileMs?: number;
  /**
   * From the end of a review to `COMPLETE`.
   *
   * @default 500
   */
  afterReviewMs?: number;
}

/** Settings of a hub. All have a default. */
export interface EmulatorOptions {
  /**
   * Accepted bearer tokens: one, or several with their owners.
   *
   * @default `emulator-token`, and on a host other than loopback one made up
   */
  tokens?: string | Readonly<Record<string, TokenSettings>>;
  /**
   * Accounts, the first being the default one.
   *
   * @default every `IB-Context` is an account
   */
  contexts?: readonly string[];
  /**
   * Consumption units of each account, or by account: one a page.
   *
   * @default no end of them
   */
  units?: number | Readonly<Record<string, number>>;
  /**
   * The hub's clock: the real one, one that runs faster, or one that only `hub.clock.advance` moves.
   *
   * @default `real`
   */
  clock?: ClockOption;
  /**
   * Unix time in milliseconds at which the hub's clock starts.
   *
   * @default now, or fixed if stepped
   */
  startMs?: number;
  /**
   * Makes IDs, digits of times and faults repeatable.
   *
   * @default another at each start
   */
  seed?: string | number;
  /**
   * How long runs take.
   *
   * @default what `RunDuration` says
   */
  runDuration?: RunDuration;
  /**
   * How long a deletion takes, in milliseconds of the hub's clock.
   *
   * @default 1_000
   */
  jobMs?: number;
  /**
   * Most entries of a page of a list, whatever `limit` asks for.
   *
   * @default 100
   */
  listPageCap?: number;
  /**
   * Entries of a page when no `limit` is given.
   *
   * @default 50
   */
  listPageSize?: number;
  /**
   * Files in a page of results.
   *
   * @default 20
   */
  resultsPageSize?: number;
  /**
   * Size of a part of a multipart upload, in bytes.
   *
   * @default 10_485_760
   */
  partSizeBytes?: number;
  /**
   * Names or IDs of the apps that exist.
   *
   * @default all
   */
  apps?: readonly string[];
  /**
   * Deployments by ID; `*` stands for every other one, and without it no other one exists.
   *
   * @default every ID exists, and none stops for review
   */
  deployments?: Readonly<Record<string, DeploymentSettings>>;
  /**
   * Folders that exist as `input_dir`, by path.
   *
   * @default none
   */
  folders?: Readonly<Record<string, FilesOption>>;
  /**
   * Faults from the start on.
   *
   * @default none
   */
  faults?: readonly Fault[];
  /**
   * Results of your own, in place of what the hub reads from the files.
   *
   * @default none
   */
  fixtures?: readonly Fixture[];
  /**
   * `optional`: a batch may be created without a name, as public programs do.
   *
   * @default `required`, as it is documented
   */
  batchName?: 'required' | 'optional';
  /**
   * Folder in which batches, files, runs and jobs are kept, so that they survive a restart of the
   * process. It is made when it is not there.
   *
   * @default they are kept in memory
   */
  state?: string;
  /**
   * Check every response against the spec too, for `hub.requests` and the page.
   *
   * @default true
   */
  checkResponses?: boolean;
  /**
   * Largest request body in bytes; larger ones get 413.
   *
   * @default 64 MiB
   */
  maxBodyBytes?: number;
  /**
   * Bytes of all files together, 256 more for each; beyond them 507.
   *
   * @default 1 GiB
   */
  maxStoredBytes?: number;
  /**
   * Runs kept; the oldest make room.
   *
   * @default 200_000
   */
  maxRuns?: number;
}

/** Settings of a hub that listens. */
export interface ServerOptions extends EmulatorOptions {
  /**
   * @default any free port
   */
  port?: number;
  /**
   * Another makes the hub reachable from other machines.
   *
   * @default `127.0.0.1`
   */
  host?: string;
}

/** Options with their defaults. */
export interface Settings
  extends Required<
    Omit<EmulatorOptions, 'tokens' | 'contexts' | 'apps' | 'deployments' | 'state'>
  > {
  seed: string;
  tokens: ReadonlyMap<string, TokenSettings>;
  runDuration: Required<RunDuration>;
  contexts: readonly string[] | undefined;
  apps: readonly string[] | undefined;
  state: string | undefined;
  deployments: Readonly<Record<string, DeploymentSettings>> | undefined;
}

/** The instant at which a stepped clock starts: 2025-12-16T19:13:11.482Z. */
const steppedStart = 1765912391482;

/** Completes and checks the options; throws `RangeError` on a number that cannot be. */
export function toSettings(options: EmulatorOptions): Settings {
  const seed = String(options.seed ?? randomBytes(8).toString('hex'));
  const clock = options.clock ?? 'real';
  const settings: Settings = {
    tokens: toTokens(options.tokens),
    contexts: options.contexts,
    units: options.units ?? Number.POSITIVE_INFINITY,
    clock,
    startMs: options.startMs ?? (clock === 'stepped' ? steppedStart : Date.now()),
    seed,
    runDuration: { baseMs: 2_000, perFileMs: 500, afterReviewMs: 500, ...options.runDuration },
    jobMs: options.jobMs ?? 1_000,
    listPageCap: options.listPageCap ?? 100,
    listPageSize: options.listPageSize ?? 50,
    resultsPageSize: options.resultsPageSize ?? 20,
    partSizeBytes: options.partSizeBytes ?? 10_485_760,
    apps: options.apps,
    deployments: options.deployments,
    folders: options.folders ?? {},
    faults: options.faults ?? [],
    fixtures: options.fixtures ?? [],
    state: options.state,
    batchName: options.batchName ?? 'required',
    checkResponses: options.checkResponses ?? true,
    maxBodyBytes: options.maxBodyBytes ?? 64 * 2 ** 20,
    maxStoredBytes: options.maxStoredBytes ?? 2 ** 30,
    maxRuns: options.maxRuns ?? 200_000,
  };
  atLeast(0, { jobMs: settings.jobMs, ...settings.runDuration, startMs: settings.startMs });
  const { listPageCap, listPageSize, resultsPageSize, partSizeBytes, maxRuns } = settings;
  atLeast(1, { listPageCap, listPageSize, resultsPageSize, partSizeBytes, maxRuns });
  return settings;
}

function toTokens(tokens: EmulatorOptions['tokens']): ReadonlyMap<string, TokenSettings> {
  if (typeof tokens === 'object') return new Map(Object.entries(tokens));
  return new Map([[tokens ?? 'emulator-token', {}]]);
}

function atLeast(least: number, values: Record<string, number>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!(value >= least && Number.isFinite(value))) {
      throw new RangeError(`${name} must be a number from ${least} up, not ${value}.`);
    }
  }
}
