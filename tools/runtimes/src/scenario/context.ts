import type { AIHub } from '@org/aihub-sdk';
import type * as NodeEntry from '@org/aihub-sdk/node';

/** Where the other side of the scenario is. */
export interface Addresses {
  /** Name of the runtime: the server counts by it. */
  runtime: string;
  hub: { url: string; token: string };
  misbehaving: string;
  control: string;
  /** A file of 1 000 bytes, where the runtime has files. */
  file?: string;
}

/** What a check of the scenario works with. */
export interface Context extends Addresses {
  /** A client of the emulator. */
  aihub: AIHub;
  /** A client of one case of the misbehaving server. */
  misbehavingClient(name: string): AIHub;
  /** What was seen on the wire of a case by method, or of the emulator by operation. */
  seen(what: 'hub'): Promise<Record<string, number>>;
  seen(what: 'case' | 'elsewhere', name: string): Promise<Record<string, number>>;
  /** Replaces the faults of the emulator. */
  setFaults(faults: object[]): Promise<void>;
  /** `@org/aihub-sdk/node`, where the runtime has it. */
  node?: typeof NodeEntry;
}

/** One check: throws when the runtime does not do it. */
export type Check = (context: Context) => Promise<void>;

/** What came of a check. */
export interface Outcome {
  name: string;
  /** `absent`: the runtime lacks what the check is about, such as files. */
  result: 'passed' | 'failed' | 'absent';
  message?: string;
  ms: number;
}

/** Thrown by a check that is about something that the runtime lacks. */
export class Absent extends Error {}
