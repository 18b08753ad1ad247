import type { FleetRecord } from '../record.ts';
import type { Overview } from './metrics.ts';

const style = `body{font:15px/1.4 system-ui;margin:2rem;max-width:70rem}table{border-collapse:collapse;margin:0 0 2rem}
td,th{padding:.3rem .8rem;border-bottom:1px solid #ccc;text-align:left;vertical-align:top}form{display:inline}`;

/** Text for HTML, also in attributes with double quotes. */
export function escaped(text: unknown): string {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** One page: counts, and what waits for a person. */
export function pageHtml(
  { fleet, counts, isLeading, units }: Overview,
  waiting: readonly FleetRecord[],
  runUrl: ((runId: string) => string) | undefined,
  said: string | undefined,
): string {
  const countRows = counts.map(
    ({ state, count, oldest }) =>
      `<tr><td>${escaped(state)}<td>${count}<td>${escaped(oldest.toISOString())}</tr>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(fleet)}</title><style>${style}</style>
<h1>Fleet ${escaped(fleet)}</h1>${said === undefined ? '' : `<p role="status">${escaped(said)}</p>`}
<p>This process ${isLeading ? 'waits' : 'does not wait'} for the runs of the fleet. <a href="?format=metrics">Metrics</a></p>
<table><tr><th>State<th>Documents<th>Oldest</tr>${countRows.join('')}</table>${units === undefined ? '' : `\n<p>Consumption units: ${units}</p>`}
<h2>Waiting for a person</h2>
<table><tr><th>Document<th>State<th>Run<th>What went wrong<th>Decide</tr>${waiting.map((record) => rowOf(record, runUrl)).join('')}</table></html>`;
}

function rowOf(record: FleetRecord, runUrl: ((runId: string) => string) | undefined): string {
  const { key, state, runId, error } = record;
  const run =
    runId !== null && runUrl
      ? `<a href="${escaped(runUrl(runId))}">${escaped(runId)}</a>`
      : escaped(runId ?? '');
  const why = error ? `${error.step}, ${error.name}: ${error.message}` : '';
  const retry = state === 'failed' ? button('retry', key) : '';
  const runs = error?.runIds?.map((id) => button('adopt', key, id)) ?? [];
  const decide = `${retry}${runs.join('')}${button('abandon', key)}`;
  return `<tr><td>${escaped(key)}<td>${escaped(state)}<td>${run}<td>${escaped(why)}<td>${decide}</tr>`;
}

function button(action: string, key: string, runId?: string): string {
  const run =
    runId === undefined ? '' : `<input type="hidden" name="run" value="${escaped(runId)}">`;
  const name = runId === undefined ? action : `${action} ${runId}`;
  return `<form method="post"><input type="hidden" name="key" value="${escaped(key)}">${run}<button name="action" value="${action}">${escaped(name)}</button></form> `;
}
