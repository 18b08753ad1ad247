import { durationMs, nsToDate, type Run } from '@org/aihub-sdk';

/** A run as a row for people: dates and a duration in place of nanoseconds. */
export function toRow(run: Run): Record<string, string> {
  const took = durationMs(run.start_timestamp, run.finish_timestamp);
  return {
    run: run.id,
    status: run.status,
    started: nsToDate(run.start_timestamp)?.toLocaleString() ?? '',
    finished: nsToDate(run.finish_timestamp)?.toLocaleString() ?? '',
    duration: took === undefined ? '' : `${(took / 1000).toFixed(1)} s`,
    tags: run.tags?.join(', ') ?? '',
  };
}
