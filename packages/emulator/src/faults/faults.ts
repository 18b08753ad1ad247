import { createRandom, type Random } from '../random.ts';
import type { Fault, FaultKind } from './fault.ts';

/** The faults of a hub, which can be changed while it runs. */
export interface Faults {
  /** Adds a fault; the function that comes back takes it away again. */
  add(fault: Fault): () => void;
  /** Puts these in place of all. */
  set(faults: readonly Fault[]): void;
  /** Takes all away. */
  clear(): void;
  /** Those that are not over. */
  readonly current: readonly Fault[];
}

interface Entry {
  fault: Fault;
  random: Random;
  hits: number;
}

/** Draws the faults that hit a request. */
export class FaultBook implements Faults {
  readonly #seed: string;
  #entries: Entry[] = [];
  #added = 0;

  constructor(seed: string, faults: readonly Fault[]) {
    this.#seed = seed;
    this.set(faults);
  }

  get current(): readonly Fault[] {
    return this.#entries.filter(isOn).map(({ fault }) => fault);
  }

  add(fault: Fault): () => void {
    checkFault(fault);
    const random = createRandom(`${this.#seed}/fault/${this.#added++}/${fault.kind}`);
    const entry = { fault, random, hits: 0 };
    this.#entries.push(entry);
    return () => {
      this.#entries = this.#entries.filter((other) => other !== entry);
    };
  }

  set(faults: readonly Fault[]): void {
    for (const fault of faults) checkFault(fault);
    this.#entries = [];
    for (const fault of faults) this.add(fault);
  }

  clear(): void {
    this.#entries = [];
  }

  /** The first fault of this kind that hits a request, if one does. */
  draw<Kind extends FaultKind>(
    operation: string,
    kind: Kind,
  ): { fault: Extract<Fault, { kind: Kind }>; random: Random } | undefined {
    const hit = this.#entries.find((entry) => {
      const { fault, random } = entry;
      if (fault.kind !== kind || !isOn(entry)) return false;
      if (fault.operations && !fault.operations.includes(operation)) return false;
      const { probability = 1 } = fault;
      return probability >= 1 || random.fraction() < probability;
    });
    if (!hit) return undefined;
    hit.hits++;
    return { fault: hit.fault as Extract<Fault, { kind: Kind }>, random: hit.random };
  }
}

function isOn({ fault, hits }: Entry): boolean {
  return hits < (fault.count ?? Number.POSITIVE_INFINITY);
}

const kinds: Readonly<Record<FaultKind, true>> = {
  latency: true,
  'rate-limit': true,
  unavailable: true,
  refused: true,
  'lost-response': true,
  'reset-in-body': true,
  'list-lag': true,
  'run-lag': true,
  'job-failure': true,
  'shifting-pages': true,
  'unknown-status': true,
  'extra-properties': true,
  'missing-properties': true,
  restart: true,
};

/** The names of all faults. */
export const faultKinds: readonly FaultKind[] = Object.keys(kinds) as FaultKind[];

/** Throws `RangeError` on what is no fault. */
export function checkFault(value: unknown): Fault {
  const fault = (typeof value === 'object' && value !== null ? value : {}) as Fault;
  if (!Object.hasOwn(kinds, fault.kind ?? '')) {
    throw new RangeError(`There is no fault "${fault.kind}". There are: ${faultKinds.join(', ')}.`);
  }
  const { probability = 1, count = 1, operations = [] } = fault;
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`A fault's probability goes from 0 to 1, not ${probability}.`);
  }
  if (!(count >= 0)) throw new RangeError(`A fault's count goes from 0 up, not ${count}.`);
  if (!Array.isArray(operations)) throw new RangeError("A fault's operations are a list.");
  if (fault.kind === 'latency' || fault.kind === 'list-lag' || fault.kind === 'run-lag') {
    const times = [fault.ms].flat();
    if (times.length > 2 || !times.every((ms) => typeof ms === 'number' && ms >= 0)) {
      throw new RangeError(`The fault ${fault.kind} needs ms, a number from 0 up.`);
    }
  }
  return fault;
}
