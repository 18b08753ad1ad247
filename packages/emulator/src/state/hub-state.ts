import type { HubClock } from '../clock.ts';
import { WrittenFiles } from '../drive/written-files.ts';
import type { FixtureBook } from '../fixtures/fixtures.ts';
import type { Settings } from '../options.ts';
import type { Journal } from '../persistence/journal.ts';
import { createRandom, type Random } from '../random.ts';
import { Agenda } from './agenda.ts';
import { AuditLog } from './audit-log.ts';
import { Batches } from './batches.ts';
import { carryOut } from './deletions.ts';
import { FileMaker, type StoredFile } from './files.ts';
import { type Deletion, Jobs, type StoredJob } from './jobs.ts';
import { Mounts } from './mounts.ts';
import { Runs } from './runs.ts';
import { Secrets } from './secrets.ts';
import { Sessions } from './sessions.ts';
import { Storage } from './storage.ts';
import { Units } from './units.ts';

/** All that a hub remembers. */
export class HubState {
  readonly settings: Settings;
  readonly clock: HubClock;
  readonly fixtures: FixtureBook;
  readonly agenda: Agenda = new Agenda();
  readonly jobs: Jobs;
  readonly sessions: Sessions;
  readonly runs: Runs;
  readonly batches: Batches;
  readonly units: Units;
  readonly storage: Storage;
  /** Files that were written to a path. */
  readonly written: WrittenFiles;
  readonly secrets: Secrets;
  readonly audit: AuditLog;
  readonly mounts: Mounts;
  readonly files: FileMaker = new FileMaker();
  readonly journal: Journal;
  /** Input folders by path. */
  readonly folders: Map<string, readonly StoredFile[]>;
  /** For IDs and digits. */
  readonly random: Random;
  #lastStartNs = 0n;

  constructor(
    settings: Settings,
    clock: HubClock,
    fixtures: FixtureBook,
    journal: Journal,
    life: number,
  ) {
    this.journal = journal;
    this.jobs = new Jobs(journal);
    this.sessions = new Sessions(journal);
    this.secrets = new Secrets(journal);
    this.audit = new AuditLog(journal);
    this.mounts = new Mounts(journal);
    this.settings = settings;
    this.clock = clock;
    this.fixtures = fixtures;
    this.random = createRandom(`${settings.seed}/${life}`);
    this.batches = new Batches(10_000 + this.random.below(80_000), journal);
    this.folders = new Map(
      Object.entries(settings.folders).map(([path, files]) => [
        path,
        this.files.makeAll(files, clock.now()),
      ]),
    );
    this.units = new Units(settings.units, journal);
    this.storage = new Storage(settings.maxStoredBytes);
    this.written = new WrittenFiles(this.storage, journal);
    this.runs = new Runs(settings.maxRuns, this.storage, journal);
  }

  /** A start in nanoseconds: past every other, with digits below the microsecond. */
  nextStart(nowMs: number): bigint {
    const digits = this.belowMillisecond();
    const start = BigInt(nowMs) * 1_000_000n + BigInt(digits);
    this.#lastStartNs =
      start > this.#lastStartNs ? start : this.#lastStartNs + BigInt(1 + this.random.below(9));
    if (this.#lastStartNs % 1_000n === 0n) this.#lastStartNs += 1n;
    return this.#lastStartNs;
  }

  /** Nanoseconds below a millisecond that are no whole microseconds. */
  belowMillisecond(): number {
    return this.random.below(1_000) * 1_000 + 1 + this.random.below(999);
  }

  /** Sets a deletion going that is carried out when its job ends. */
  startJob(account: string, about: string, deletion: Deletion, failure?: string): StoredJob {
    const startMs = this.clock.now();
    const doneMs = startMs + this.settings.jobMs;
    const id = this.random.uuid();
    const fails = failure === undefined ? {} : { failure };
    return this.addJob({ id, account, about, startMs, doneMs, deletion, isDone: false, ...fails });
  }

  /** Takes a job, also one from before a restart. */
  addJob(job: StoredJob): StoredJob {
    if (!job.isDone) {
      this.agenda.add(job.doneMs, () => {
        job.isDone = true;
        this.jobs.changed(job);
        if (job.failure === undefined) carryOut(this, job.deletion);
      });
    }
    return this.jobs.add(job);
  }

  /** Deletes an input folder, also one that an option names. */
  deleteFolder(path: string): void {
    this.folders.delete(path);
    this.journal.mark('folder', path, () => 'deleted');
  }

  /** No run starts before this. */
  startAfter(startNs: bigint): void {
    if (startNs > this.#lastStartNs) this.#lastStartNs = startNs;
  }
}
