// Whole jobs: upload, one run each 50 documents, wait, results, CSV. Each client has a process of its own, and an emulator.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { JobFigures } from './job-client.ts';
import { type Job, writeDocuments } from './job-documents.ts';
import type { ServerFigures } from './job-server.ts';
import { median, table } from './measure.ts';

const rounds = Number(process.env.JOB_ROUNDS ?? 3);
const runMs = Number(process.env.JOB_RUN_MS ?? 8_000);
/** For a profile: `JOB_FLAGS=--cpu-prof`. */
const execArgv = process.env.JOB_FLAGS?.split(' ') ?? [];
/** `JOB_CLIENTS=floor,sdk` leaves out the others. */
const names = process.env.JOB_CLIENTS?.split(',') ?? [
  ...['floor', 'sdk-pool', 'floor-fetch', 'sdk', 'by-hand'],
];

interface Figures extends JobFigures {
  requests: number;
  serverCpuMs: number;
  csv: string;
}

/** Programs as they are published: what a loader does to TypeScript must not count. */
async function compile(): Promise<string> {
  const outdir = join(import.meta.dirname, '../node_modules/.job');
  const entryPoints = ['job-client', 'job-server'].map((name) =>
    join(import.meta.dirname, `${name}.ts`),
  );
  const outExtension = { '.js': '.mjs' };
  await build({
    ...{ entryPoints, outdir, outExtension, bundle: true, packages: 'external' },
    ...{ format: 'esm', platform: 'node', target: 'node20' },
  });
  return outdir;
}

/** One client and one server, which end with it. */
async function measure(
  way: string,
  programs: string,
  job: Job,
  flags: readonly string[] = execArgv,
): Promise<Figures> {
  const server = fork(join(programs, 'job-server.mjs'), [String(job.runMs)]);
  const client = fork(join(programs, 'job-client.mjs'), { execArgv: [...flags] });
  try {
    const [{ url, token }] = await once(server, 'message');
    client.send([way, { ...job, apiRoot: url, apiToken: token }]);
    // Asked for at once: it may end before the server has responded.
    const exit = once(client, 'exit');
    const ended = exit.then(([code]) => {
      throw new Error(`The client ${way} ended with ${code}.`);
    });
    const [figures] = (await Promise.race([once(client, 'message'), ended])) as [JobFigures];
    ended.catch(() => {});
    server.send('figures');
    const [{ requests, cpuMs }] = (await once(server, 'message')) as [ServerFigures];
    await exit;
    return { ...figures, requests, serverCpuMs: cpuMs, csv: await hashOf(job.csv) };
  } finally {
    client.kill();
    server.kill();
  }
}

/** Of the lines in any order: files of a batch stand in that in which they arrived. */
async function hashOf(csv: string): Promise<string> {
  const lines = (await readFile(csv, 'utf8')).split('\r\n').sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Medians of each client over the rounds, in which the clients follow one another. */
async function medians(documents: number, large: number, isLive: boolean): Promise<Figures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'job-'));
  try {
    await writeDocuments(folder, documents);
    const programs = await compile();
    const csv = join(folder, 'out.csv');
    const job = { folder, documents, large, runMs, csv, apiRoot: '', apiToken: '' };
    const all: Figures[][] = names.map(() => []);
    // Each round of more takes minutes.
    for (let round = 0; round < (documents > 2_000 ? 1 : rounds); round++) {
      for (const [index, way] of names.entries()) {
        all[index]?.push(await measure(way, programs, job));
      }
    }
    const hashes = all.map((figures, index) => [names[index], ...figures.map(({ csv }) => csv)]);
    if (new Set(hashes.flatMap(([, ...all]) => all)).size > 1)
      throw new Error(`The clients wrote different rows: ${JSON.stringify(hashes)}`);
    const figures = all.map(medianOf);
    if (!isLive) return figures;
    // By itself: collecting garbage takes CPU, and keeps the peak low.
    for (const [index, row] of figures.entries()) {
      const way = names[index] ?? '';
      row.live = (await measure(way, programs, job, [...execArgv, '--expose-gc'])).live;
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function medianOf(rows: Figures[]): Figures {
  const of = (key: Exclude<keyof Figures, 'csv'>) => median(rows.map((row) => row[key]));
  return {
    ...{ seconds: of('seconds'), cpuMs: of('cpuMs'), peak: of('peak'), lateMs: of('lateMs') },
    live: 0,
    ...{ requests: of('requests'), serverCpuMs: of('serverCpuMs'), csv: rows[0]?.csv ?? '' },
  };
}

const headsOf = (isLive: boolean) => [
  ...['client', 'time', 'of the floor', 'CPU a document', 'of the floor'],
  ...['requests', 'peak memory', ...(isLive ? ['of it alive'] : [])],
  ...['event loop late, p99', 'CPU of the server'],
];

/** The rows of one size; the first is the floor. */
async function rowsOf(documents: number, large: number, isLive: boolean): Promise<string[][]> {
  const all = await medians(documents, large, isLive);
  const times = (value: number, floor: number | undefined) =>
    `${(value / (floor ?? value)).toFixed(2)} ×`;
  return all.map(({ seconds, cpuMs, requests, peak, live, lateMs, serverCpuMs }, index) => [
    ...[names[index] ?? '', `${seconds.toFixed(1)} s`, times(seconds, all[0]?.seconds)],
    ...[`${(cpuMs / documents).toFixed(3)} ms`, times(cpuMs, all[0]?.cpuMs), String(requests)],
    `${(peak / 1e6).toFixed(0)} MB`,
    ...(isLive ? [`${(live / 1e6).toFixed(1)} MB`] : []),
    `${lateMs.toFixed(0)} ms`,
    `${(serverCpuMs / 10 / seconds).toFixed(0)} %`,
  ]);
}

export async function jobTable(): Promise<string> {
  const documents = Number(process.env.JOB_DOCUMENTS ?? 2_000);
  const large = Number(process.env.JOB_LARGE ?? documents / 100);
  return table(
    [`${documents} documents, ${large} large ones`, ...headsOf(false).slice(1)],
    await rowsOf(documents, large, false),
  );
}

/** `JOB_SIZES=2000,20000` leaves out the others. */
const sizes = process.env.JOB_SIZES?.split(',').map(Number) ?? [200, 2_000, 20_000];

/** How it grows with the number of documents, small ones alone. */
export async function jobGrowthTable(): Promise<string> {
  const rows: string[][] = [];
  for (const documents of sizes) {
    for (const row of await rowsOf(documents, 0, true)) {
      rows.push([String(documents), ...row]);
    }
  }
  return table(['documents', ...headsOf(true)], rows);
}
