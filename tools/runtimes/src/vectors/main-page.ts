// The vectors in a page: called by the name that a page's program has.
import { runVectors } from './run-vectors.ts';

Object.assign(globalThis, { runScenario: runVectors });
