import type { Fault } from '../faults/fault.ts';
import type { RequestEntry } from '../request-log.ts';
import { folderOf, type StoredBatch } from '../state/batches.ts';
import { jobAt, type StoredJob } from '../state/jobs.ts';
import { type StoredRun, stateOf } from '../state/run.ts';
import { type Html, html } from './html.ts';

/** The newest runs, with how far each has come. */
export function runTable(runs: readonly StoredRun[], now: number): Html {
  return table(
    ['Run', 'Account', 'Status', 'Progress', 'Files', 'Batch', 'Deployment or app', 'Message'],
    runs.map((run) => {
      const { status, msg } = stateOf(run, now);
      const done = (now - run.startMs) / Math.max(1, run.processedMs - run.startMs);
      return html`<tr><td class="id">${run.id}</td><td>${run.account}</td>
<td class="${status}">${status}</td>
<td><progress max="100" value="${Math.round(Math.min(1, done) * 100)}"></progress></td>
<td>${run.files.length}</td><td>${run.batchId ?? ''}</td>
<td>${run.deploymentId ?? run.appName ?? run.appId ?? ''}</td><td>${msg ?? ''}</td></tr>`;
    }),
  );
}

/** The newest batches. */
export function batchTable(batches: readonly StoredBatch[]): Html {
  return table(
    ['Batch', 'Name', 'Folder', 'Files', 'Bytes'],
    batches.map(
      (batch) => html`<tr><td class="id">${batch.id}</td><td>${batch.name}</td>
<td>${folderOf(batch)}</td><td>${batch.files.length}</td>
<td>${batch.files.reduce((sum, { bytes }) => sum + bytes.length, 0)}</td></tr>`,
    ),
  );
}

/** The newest jobs. */
export function jobTable(jobs: readonly StoredJob[], now: number): Html {
  return table(
    ['Job', 'State', 'Message'],
    jobs.map((job) => {
      const { state = '', message = '' } = jobAt(job, now);
      return html`<tr><td class="id">${job.id}</td><td class="${state}">${state}</td>
<td>${message}</td></tr>`;
    }),
  );
}

/** The last requests, each with what it or its response breaks of the contract. */
export function requestTable(entries: readonly RequestEntry[]): Html {
  return table(
    ['Request', 'Operation', 'Status', 'Time', 'Contract'],
    entries.map((entry) => {
      const problems = [...entry.requestProblems, ...entry.responseProblems];
      const verdict = problems.length === 0 ? 'kept' : problems.join('; ');
      return html`<tr><td class="id">${entry.method} ${entry.path}</td>
<td>${entry.operationId ?? '–'}</td><td>${entry.status || '…'}</td>
<td>${entry.tookMs.toFixed(1)} ms</td>
<td class="${problems.length === 0 ? 'ok' : 'bad'}">${verdict}</td></tr>`;
    }),
  );
}

/** What goes wrong on purpose at present. */
export function faultList(faults: readonly Fault[]): Html {
  if (faults.length === 0) return html``;
  return html`<p class="bad">Faults: ${faults.map((fault) => JSON.stringify(fault)).join(' · ')}</p>`;
}

function table(heads: readonly string[], rows: readonly Html[]): Html {
  if (rows.length === 0) return html`<p>None yet.</p>`;
  return html`<div class="scroll"><table><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
