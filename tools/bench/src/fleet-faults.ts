// What is done to a fleet of the bench besides the killing of workers, and how long it takes to recover.
import type { Crew } from '../../../packages/queue/test/crew.ts';
import type { FleetHub } from './fleet-hub.ts';
import type { FleetServer } from './fleet-servers.ts';

/** A fleet that is under way. */
export interface FleetUnderTest {
  crew: Crew;
  server: FleetServer;
  hub: FleetHub;
  settleMs: number;
  /** Documents that are done so far. */
  done(): number;
  isOver(): boolean;
}

interface Fault {
  /** Begins when so many hundredths of the documents are done. */
  at: number;
  /** Carries it out, and says what followed. */
  cause(fleet: FleetUnderTest): Promise<string>;
}

const emulatorDownMs = 3_000;
const leaderStopMs = 15_000;
const workerStopMs = 30_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Seconds until something holds, or the fleet is over. */
async function secondsUntil(fleet: FleetUnderTest, holds: () => boolean): Promise<string> {
  const startedAt = performance.now();
  while (!holds() && !fleet.isOver()) await pause(100);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  return holds() ? `after ${seconds} s` : `not within the ${seconds} s that were left`;
}

/** When the next document is done. */
const progress = async (fleet: FleetUnderTest): Promise<string> => {
  const { done } = fleet;
  const before = done();
  return `the next document was done ${await secondsUntil(fleet, () => done() > before)}`;
};

/** When a process other than this one leads. */
const nextLeader = async (fleet: FleetUnderTest, pid: number): Promise<string> => {
  const isOther = () => fleet.crew.leader !== undefined && fleet.crew.leader !== pid;
  return `another process led ${await secondsUntil(fleet, isOther)}`;
};

/** Suspends a process and wakes it later. Meanwhile it is not killed. */
async function suspend({ crew }: FleetUnderTest, pid: number, ms: number): Promise<void> {
  crew.spared.add(pid);
  process.kill(pid, 'SIGSTOP');
  await pause(ms);
  if (crew.pids.includes(pid)) process.kill(pid, 'SIGCONT');
  crew.spared.delete(pid);
}

const faults: readonly Fault[] = [
  {
    at: 15,
    async cause(fleet) {
      await secondsUntil(fleet, () => fleet.crew.leader !== undefined);
      const { leader } = fleet.crew;
      if (leader === undefined) return 'leader killed: no process led';
      fleet.crew.kill(leader);
      return `leader killed: ${await nextLeader(fleet, leader)}`;
    },
  },
  {
    at: 30,
    async cause(fleet) {
      await fleet.server.crashAndRestart();
      return `server of the queue killed and restarted from disk: ${await progress(fleet)}`;
    },
  },
  {
    at: 45,
    async cause(fleet) {
      await fleet.server.cutConnections();
      return `all connections to the queue cut: ${await progress(fleet)}`;
    },
  },
  {
    at: 55,
    async cause(fleet) {
      await fleet.hub.hub.restart({ downMs: emulatorDownMs });
      return `emulator restarted, ${emulatorDownMs / 1_000} s down: ${await progress(fleet)}`;
    },
  },
  {
    at: 65,
    async cause(fleet) {
      const { crew, settleMs } = fleet;
      const pid = crew.pids.find((one) => one !== crew.leader);
      if (pid === undefined) return 'worker suspended: there was none';
      const ms = workerStopMs + settleMs;
      await suspend(fleet, pid, ms);
      return `worker suspended for ${ms / 1_000} s and woken`;
    },
  },
  {
    at: 80,
    async cause(fleet) {
      await secondsUntil(fleet, () => fleet.crew.leader !== undefined);
      const { leader } = fleet.crew;
      if (leader === undefined) return 'leader suspended: no process led';
      const woken = suspend(fleet, leader, leaderStopMs);
      const next = await nextLeader(fleet, leader);
      await woken;
      return `leader suspended for ${leaderStopMs / 1_000} s and woken: ${next}`;
    },
  },
];

/** The faults of one fleet: each begins in its turn. */
export class FleetFaults {
  readonly #toCome = [...faults];
  readonly #reports: Promise<string>[] = [];
  readonly #fleet: FleetUnderTest;
  readonly #documents: number;

  constructor(fleet: FleetUnderTest, documents: number) {
    this.#fleet = fleet;
    this.#documents = documents;
  }

  /** Begins those whose turn has come. */
  begin(): void {
    const percent = (this.#fleet.done() * 100) / this.#documents;
    while (this.#toCome[0] && percent >= this.#toCome[0].at) {
      const { at, cause } = this.#toCome[0];
      this.#toCome.shift();
      const report = cause(this.#fleet).catch((error: unknown) => `failed: ${error}`);
      this.#reports.push(report.then((what) => `at ${at} %: ${what}`));
    }
  }

  /** What happened, once all that began is over. */
  async reports(): Promise<string[]> {
    const left = this.#toCome.map(({ at }) => `at ${at} %: not reached`);
    return [...(await Promise.all(this.#reports)), ...left];
  }
}
