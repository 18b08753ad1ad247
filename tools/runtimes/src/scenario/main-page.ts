// The scenario in a page: the test calls it by its global name.
import { runScenario } from './scenario.ts';

Object.assign(globalThis, { runScenario });
