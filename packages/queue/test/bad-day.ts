import type { Fault } from '@org/aihub-emulator';

/** Nearly a third of the responses to a submission get lost, requests are throttled, and lists lag. */
export const badDay: Fault[] = [
  { kind: 'lost-response', operations: ['runDeployment'], probability: 0.3 },
  { kind: 'lost-response', operations: ['createBatch', 'addFileToBatch'], probability: 0.05 },
  { kind: 'rate-limit', retryAfter: 0.2, probability: 0.05 },
  {
    kind: 'unavailable',
    operations: ['listRuns', 'getRunStatus', 'getRunResults'],
    probability: 0.05,
  },
  { kind: 'list-lag', ms: 1_000 },
];
