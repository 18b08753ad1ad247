import { bodyFaults } from './bodies.ts';
import { connectionFaults } from './connection.ts';
import { echoFaults } from './echoes.ts';
import type { Fault } from './fault.ts';
import { redirectFaults } from './redirects.ts';
import { statusFaults } from './statuses.ts';
import { waitFaults } from './waits.ts';

/** Every fault of a single call. */
export const faults: readonly Fault[] = [
  ...connectionFaults,
  ...waitFaults,
  ...statusFaults,
  ...bodyFaults,
  ...redirectFaults,
  ...echoFaults,
];
