import type { Addresses, Outcome } from '../scenario/context.ts';

/** A runtime that can run the scenario. */
export interface Target {
  /** In paths and tables, e.g. `node-22`. */
  name: string;
  /** As people call it. */
  title: string;
  /** Why it cannot run here; `undefined` where it can. */
  missing: string | undefined;
  /** Its version, as it says itself. */
  version(): Promise<string>;
  /** @param folder - Holds the packed SDK and the forms of the scenario. */
  run(folder: string, addresses: Addresses): Promise<Outcome[]>;
}
