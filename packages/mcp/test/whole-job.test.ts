import { describe, expect, it } from 'vitest';
import { callFor, connect, fastHub, folderWith, invoice, revisions, yes } from './agent.ts';

interface RunResult {
  run: Record<string, unknown>;
  over: boolean;
}

describe.each(revisions)('an agent of revision %s', (revision) => {
  it('uploads, runs, waits, reads rows and deletes, and pays once', async () => {
    const hub = fastHub();
    const uploadFolder = folderWith({ 'a.txt': invoice(1), 'b.txt': invoice(2) });
    const agent = await connect(hub, { revision, answer: yes, uploadFolder });
    const { batch_id } = await callFor<{ batch_id: number }>(agent, 'upload_files', {
      batch_name: 'Invoices',
      paths: ['.'],
    });
    const { run } = await callFor<RunResult>(agent, 'run_deployment', {
      deployment_id: 'd1',
      batch_id,
      idempotency_key: 'job-1',
    });
    const run_id = run.id;
    const waited = await callFor<RunResult>(agent, 'wait_for_run', { run_id });
    expect([waited.over, waited.run.status]).toEqual([true, 'COMPLETE']);
    const { rows, next_offset } = await callFor<{
      rows: Record<string, unknown>[];
      next_offset: string | null;
    }>(agent, 'get_results', { run_id });
    expect(rows.map((row) => row.Invoice_Number)).toEqual(['INV-1', 'INV-2']);
    expect(next_offset).toBeNull();
    const { job_ids } = await callFor<{ job_ids: string[] }>(agent, 'delete_run', {
      run_id,
      delete_input: true,
    });
    expect(job_ids.length).toBeGreaterThan(0);
    expect(hub.stats.requests).toMatchObject({ runDeployment: 1, deleteRun: 1 });
    await expect(callFor(agent, 'get_run', { run_id })).rejects.toThrow('NotFoundError');
  });
});
