// Does one whole job in a process of its own, and prints what it took, as JSON.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { byHand } from './job-by-hand.ts';
import { sdk, sdkWithPool } from './job-by-sdk.ts';
import type { Job } from './job-documents.ts';
import { floor, floorWithFetch } from './job-floor.ts';
import { cpuMs } from './measure.ts';

export const ways: Record<string, (job: Job) => Promise<void>> = {
  floor,
  'floor-fetch': floorWithFetch,
  sdk,
  'sdk-pool': sdkWithPool,
  'by-hand': byHand,
};

/** What one client took. */
export interface JobFigures {
  seconds: number;
  /** Of the process of the client, without its start. */
  cpuMs: number;
  /** The most memory that the process had, in bytes. */
  peak: number;
  /** The most that was alive after a garbage collection, in bytes; 0 where there is no `--expose-gc`. */
  live: number;
  /** How late the event loop was, in milliseconds. */
  lateMs: number;
}

/** In milliseconds; finer would cost CPU that counts. */
const resolution = 10;

/** Collects garbage twice a second; gives the most that was alive. */
function watchLive(): () => number {
  const { gc } = globalThis;
  if (!gc) return () => 0;
  let most = 0;
  const look = () => {
    gc();
    most = Math.max(most, process.memoryUsage().heapUsed);
  };
  const timer = setInterval(look, 500);
  return () => {
    clearInterval(timer);
    look();
    return most;
  };
}

process.once('message', async ([way, job]: [string, Job]) => {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const [startedAt, cpuBefore] = [performance.now(), cpuMs()];
  const live = watchLive();
  await ways[way]?.(job);
  const figures: JobFigures = {
    live: live(),
    seconds: (performance.now() - startedAt) / 1_000,
    cpuMs: cpuMs() - cpuBefore,
    peak: process.resourceUsage().maxRSS * 1024,
    lateMs: Math.max(0, delay.percentile(99) / 1e6 - resolution),
  };
  process.send?.(figures, () => process.exit());
});
