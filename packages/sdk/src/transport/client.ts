import type { Settings } from './settings.ts';
import type { Traffic } from './traffic.ts';

/** What all calls of one client have in common. */
export interface Client {
  settings: Settings;
  traffic: Traffic;
}
