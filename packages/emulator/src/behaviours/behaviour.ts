import type { HubResponse } from '../response.ts';
import type { HubState } from '../state/hub-state.ts';

/** Who sends a request, and in which account. */
export interface Caller {
  username: string;
  account: string;
  serviceAccount: boolean;
}

/** A request that has passed routing, authorization and validation. */
export interface Call {
  hub: HubState;
  caller: Caller;
  /** Where the API is, for `Location`. */
  apiRoot: string;
  path: Readonly<Record<string, string | number>>;
  query: Readonly<Record<string, unknown>>;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  json: unknown;
  bytes: Uint8Array;
  /** How far faults let lists lag behind, in milliseconds of the hub's clock. */
  listLagMs: number;
  /** How long faults hide a run after its start, in milliseconds of the hub's clock. */
  runLagMs: number;
  /** Why the jobs of this request fail, where a fault lets them. */
  jobFailure: string | undefined;
  /** How far faults shift the pages of lists. */
  pageShift: number;
}

/** What the hub does for one operation of the spec. */
export type Behaviour = (call: Call) => HubResponse | Promise<HubResponse>;

/** The behaviours by operationId. */
export type Behaviours = Readonly<Record<string, Behaviour>>;
