import { binaryOf } from '@org/aihub-runtime-binaries';
import { chromiumTarget } from './chromium-target.ts';
import { processTarget } from './process-target.ts';
import type { Target } from './target.ts';
import { workerdTarget } from './workerd-target.ts';

/** No more rights than the SDK needs: the network, and files for `@org/aihub-sdk/node`. */
const denoArgs = [
  'run',
  '--no-prompt',
  '--no-remote',
  '--node-modules-dir=manual',
  '--allow-net',
  '--allow-read',
];

/** Every runtime that the SDK is tried in. The first is the Node that runs the tests. */
export const targets: readonly Target[] = [
  processTarget('node-20', 'Node 20', process.execPath),
  processTarget('node-22', 'Node 22', binaryOf('node-22')),
  processTarget('node-24', 'Node 24', binaryOf('node-24')),
  processTarget('deno', 'Deno', binaryOf('deno'), denoArgs),
  processTarget('bun', 'Bun', binaryOf('bun')),
  workerdTarget,
  chromiumTarget,
];
