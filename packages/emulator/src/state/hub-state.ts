import type { HubClock } from '../clock.ts';
import type { FixtureBook } from '../fixtures/fixtures.ts';
import type { Settings } from '../options.ts';
import { createRandom, type Random } from '../random.ts';
import { Agenda } from './agenda.ts';
import { Batches } from './batches.ts';
import { type StoredFile, storedFiles } from './files.ts';
import { Jobs, type StoredJob } from './jobs.ts';
import { Runs } from './runs.ts';
import { Sessions } from './sessions.ts';
import { Storage } from './storage.ts';
import { Units } from './units.ts';

/** All that a hub remembers. */
export class HubState {
  readonly settings: Settings;
  readonly clock: HubClock;
  readonly fixtures: FixtureBook;
  readonly agenda: Agenda = new Agenda();
  readonly jobs: Jobs = new Jobs();
  readonly sessions: Sessions = new Sessions();
  readonly runs: Runs;
  readonly batches: Batches;
  readonly units: Units;
  readonly storage: Storage;
  /** Input folders by path. */
  readonly folders: Map<string, readonly StoredFile[]>;
  /** For IDs and digits. */
  readonly random: Random;
  #lastStartNs = 0n;

  constructor(settings: Settings, clock: HubClock, fixtures: FixtureBook, life: number) {
    this.settings = settings;
    this.clock = clock;
    this.fixtures = fixtures;
    this.random = createRandom(`${settings.seed}/${life}`);
    this.batches = new Batches(10_000 + this.random.below(80_000));
    this.folders = new Map(
      Object.entries(settings.folders).map(([path, files]) => [
        path,
        storedFiles(files, clock.now()),
      ]),
    );
    this.units = new Units(settings.units);
    this.storage = new Storage(settings.maxStoredBytes);
    this.runs = new Runs(settings.maxRuns, this.storage);
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
  startJob(account: string, about: string, deed: () => void): StoredJob {
    const startMs = this.clock.now();
    const doneMs = startMs + this.settings.jobMs;
    this.agenda.add(doneMs, deed);
    return this.jobs.add({ id: this.random.uuid(), account, about, startMs, doneMs });
  }
}
