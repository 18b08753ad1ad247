// What a program costs to start: whole processes, each against `node -e 0`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixed, median, table } from './measure.ts';

const programs: [name: string, code: string][] = [
  ['node -e 0', '0'],
  ['an empty package', "import('empty')"],
  ['@org/aihub-sdk', "import('@org/aihub-sdk')"],
  ['@org/aihub-sdk, required', "require('@org/aihub-sdk')"],
  ['openapi-fetch', "import('openapi-fetch')"],
  ['ky', "import('ky')"],
  ['openai', "import('openai')"],
];
const rounds = 21;

/** Writes the CPU milliseconds of the whole process, user and system, as it exits. */
const report =
  "process.on('exit',()=>{const c=process.cpuUsage();require('fs').writeSync(1,''+(c.user+c.system)/1e3)});";

/** A folder where a package that holds nothing is installed: what it costs to import any. */
function withEmptyPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aihub-startup-'));
  const inside = join(folder, 'node_modules/empty');
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(inside, 'package.json'), '{"type":"module","exports":"./index.js"}');
  writeFileSync(join(inside, 'index.js'), '');
  return folder;
}

/** Milliseconds of CPU and of time that a process takes. */
function run(cwd: string, code: string): { cpu: number; time: number } {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', report + code], { cwd });
  const time = performance.now() - startedAt;
  if (status !== 0) throw new Error(String(stderr));
  return { cpu: Number(stdout), time };
}

/** The programs in turn, so that all share the machine's noise; medians of the ratios, round by round. */
export async function startupTable(): Promise<string> {
  const here = fileURLToPath(new URL('..', import.meta.url));
  const empty = withEmptyPackage();
  const figures = programs.map(([name]) => ({
    name,
    cpu: [] as number[],
    time: [] as number[],
    ms: [] as number[],
  }));
  for (let round = -2; round < rounds; round++) {
    const results = programs.map(([, code]) => run(code.includes('empty') ? empty : here, code));
    const base = results[0];
    if (round < 0 || !base) continue;
    for (const [index, { cpu, time }] of results.entries()) {
      figures[index]?.cpu.push(cpu / base.cpu);
      figures[index]?.time.push(time / base.time);
      figures[index]?.ms.push(cpu - base.cpu);
    }
  }
  rmSync(empty, { recursive: true });
  const rows = figures.map(({ name, cpu, time, ms }) => [
    name,
    fixed(median(cpu)),
    fixed(median(time)),
    median(ms).toFixed(1),
  ]);
  return table(['program', 'CPU', 'time', 'CPU more, ms'], rows);
}
