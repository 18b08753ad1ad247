import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleProgram, type Program } from './bundle.ts';
import { startOtherSide } from './other-side.ts';
import { installPackedSdk } from './packed-sdk.ts';
import type { Outcome } from './scenario/context.ts';
import type { Target } from './targets/target.ts';

/** What a runtime did; `error` is why it did not run at all. */
export interface Ran {
  version: string;
  outcomes: Outcome[];
  error?: unknown;
}

/** Most of a scenario is waiting, so that a few can share the machine. */
const atATime = 3;

/** Runs a program in each of the runtimes, from one packed SDK. */
export async function runAll(
  targets: readonly Target[],
  program: Program = 'scenario',
): Promise<Map<string, Ran>> {
  const folder = installPackedSdk();
  await bundleProgram(program, folder);
  const file = join(folder, 'path.txt');
  writeFileSync(file, 'x'.repeat(1_000));
  const { control, misbehaving, hubs, close } = await startOtherSide(
    targets.map(({ name }) => name),
  );
  const ran = new Map<string, Ran>();
  const queue = [...targets];
  const worker = async () => {
    for (let target = queue.shift(); target; target = queue.shift()) {
      const { name } = target;
      const hub = hubs[name];
      if (!hub) throw new Error(`There is no emulator for ${name}.`);
      ran.set(
        name,
        await runOne(target, folder, { runtime: name, hub, misbehaving, control, file }),
      );
    }
  };
  try {
    await Promise.all(Array.from({ length: atATime }, worker));
  } finally {
    close();
    await rm(folder, { recursive: true, force: true });
  }
  return ran;
}

async function runOne(
  target: Target,
  folder: string,
  addresses: Parameters<Target['run']>[1],
): Promise<Ran> {
  try {
    const outcomes = await target.run(folder, addresses);
    return { version: await target.version(), outcomes };
  } catch (error) {
    return { version: 'unknown', outcomes: [], error };
  }
}
