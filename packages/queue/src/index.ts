export type {
  Document,
  FleetConfig,
  Results,
  RunStart,
  Sink,
  Uploaded,
  Usage,
} from './config.ts';
export { Fleet, type FleetWorkOptions } from './fleet.ts';
export type { LeaderTimes } from './leading/leader.ts';
export { memory } from './memory/memory.ts';
export { type OperationsPageOptions, operationsPage } from './operating/operations-page.ts';
export type { Change, FleetRecord, RecordError, Stage, State } from './record.ts';
export type {
  Engine,
  EngineFactory,
  Entry,
  JobData,
  ListQuery,
  StateCount,
  Store,
  Work,
  WorkOptions,
  WriteOptions,
} from './store.ts';
export { nodeHandler } from './webhook/node-handler.ts';
export { type Handler, webhook } from './webhook/webhook.ts';
