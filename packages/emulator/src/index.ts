export type { ClockOption, HubClock } from './clock.ts';
export {
  createEmulator,
  type Emulator,
  type RestartOptions,
  startEmulator,
} from './emulator.ts';
export type { Fault, FaultKind, FaultScope } from './faults/fault.ts';
export { type Faults, faultKinds } from './faults/faults.ts';
export type { Fixture } from './fixtures/fixture.ts';
export type { Fixtures } from './fixtures/fixtures.ts';
export { type OperationRow, operationTable } from './operation-table.ts';
export type {
  DeploymentSettings,
  EmulatorOptions,
  FilesOption,
  RunDuration,
  ServerOptions,
  TokenSettings,
} from './options.ts';
export type { RequestEntry } from './request-log.ts';
export type { ReviewOptions } from './review.ts';
export type { ReviewEdit } from './state/run.ts';
