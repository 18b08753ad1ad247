import { type State, states } from '../record.ts';
import type { StateCount } from '../store.ts';

/** What metrics and the page are made of. */
export interface Overview {
  fleet: string;
  counts: readonly StateCount[];
  isLeading: boolean;
  /** Consumption units; `undefined` when they are not counted. */
  units: number | undefined;
}

/** Metrics in the text format of Prometheus (version 0.0.4). */
export function metricsText({ fleet, counts, isLeading, units }: Overview, now: Date): string {
  const of = (state: State) => counts.find((counted) => counted.state === state);
  const label = (state: State) => `{fleet="${fleet}",state="${state}"}`;
  const ages = states.flatMap((state) => {
    const counted = of(state);
    const seconds = counted && Math.max(0, (now.getTime() - counted.oldest.getTime()) / 1_000);
    return seconds === undefined
      ? []
      : [`aihub_queue_oldest_seconds${label(state)} ${seconds.toFixed(0)}`];
  });
  return `${[
    '# HELP aihub_queue_documents Documents in a state.',
    '# TYPE aihub_queue_documents gauge',
    ...states.map((state) => `aihub_queue_documents${label(state)} ${of(state)?.count ?? 0}`),
    '# HELP aihub_queue_oldest_seconds Since when the document that has been in a state longest was last written.',
    '# TYPE aihub_queue_oldest_seconds gauge',
    ...ages,
    '# HELP aihub_queue_leading Whether this process waits for the runs of the fleet.',
    '# TYPE aihub_queue_leading gauge',
    `aihub_queue_leading{fleet="${fleet}"} ${isLeading ? 1 : 0}`,
    ...unitsLines(fleet, units),
  ].join('\n')}\n`;
}

function unitsLines(fleet: string, units: number | undefined): string[] {
  if (units === undefined) return [];
  return [
    '# HELP aihub_queue_units Consumption units of the documents, as the configuration counts them.',
    '# TYPE aihub_queue_units gauge',
    `aihub_queue_units{fleet="${fleet}"} ${units}`,
  ];
}
