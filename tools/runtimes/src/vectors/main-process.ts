// The vectors as a program of Node, Deno or Bun.
import { runVectors } from './run-vectors.ts';

console.log(JSON.stringify(await runVectors()));
