import { AIHub } from '@org/aihub-sdk';
import { describe, expect, it } from 'vitest';
import { callFor, connect, fastHub, revisions, textOf } from './agent.ts';

interface Waited {
  run: Record<string, unknown>;
  over: boolean;
}

async function hubWithRun(options: Parameters<typeof fastHub>[0] = {}) {
  const hub = fastHub(options);
  const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch });
  const { id: batch_id } = await aihub.batches.create({ name: 'Invoices' });
  const content = new TextEncoder().encode('INVOICE\nInvoice Number: INV-1');
  await aihub.batches.upload(batch_id, [{ name: 'a.txt', content }]);
  const { id: run_id } = await aihub.deployments.run('d1', { batch_id });
  return { hub, run_id };
}

describe.each(revisions)('wait_for_run, with a client of %s', (revision) => {
  it('gives the run as it stands when the time is over, and reports progress', async () => {
    const { hub, run_id } = await hubWithRun({ clock: 'stepped' });
    const agent = await connect(hub, { revision });
    const progress: unknown[] = [];
    const result = await agent.callTool(
      { name: 'wait_for_run', arguments: { run_id, max_seconds: 1 } },
      { onprogress: (told) => progress.push(told) },
    );
    expect(result.structuredContent).toMatchObject({ over: false, run: { status: 'RUNNING' } });
    expect(progress[0]).toMatchObject({ total: 1, message: 'RUNNING' });
  });

  it('gives a run that failed, and one that waits for a review, as results', async () => {
    const failing = await hubWithRun({ deployments: { d1: { fails: 'It cannot be read.' } } });
    const failed = await callFor<Waited>(await connect(failing.hub, { revision }), 'wait_for_run', {
      run_id: failing.run_id,
    });
    expect(failed).toMatchObject({ over: true, run: { status: 'FAILED' } });
    const stopping = await hubWithRun({
      deployments: { d1: { review: true, required: ['Due_Date'] } },
    });
    const stopped = await callFor<Waited>(
      await connect(stopping.hub, { revision }),
      'wait_for_run',
      { run_id: stopping.run_id },
    );
    expect(stopped).toMatchObject({ over: false, run: { status: 'STOPPED_AT_CHECKPOINT' } });
  });

  it('ends at once when the client cancels, and polls no more', async () => {
    const { hub, run_id } = await hubWithRun({ clock: 'stepped' });
    const agent = await connect(hub, { revision });
    const controller = new AbortController();
    const call = { name: 'wait_for_run', arguments: { run_id, max_seconds: 50 } };
    const waiting = agent.callTool(call, { signal: controller.signal });
    setTimeout(() => controller.abort(), 200);
    await expect(waiting).rejects.toThrow();
    const polls = hub.stats.requests.getRunStatus;
    await new Promise((done) => setTimeout(done, 2_500));
    expect(hub.stats.requests.getRunStatus).toBe(polls);
  });
});

describe('a wait', () => {
  it('is for less than the minute that clients give a call', async () => {
    const agent = await connect(fastHub());
    const args = { run_id: 'a-run', max_seconds: 51 };
    const result = await agent.callTool({ name: 'wait_for_run', arguments: args });
    expect(textOf(result)).toContain('max_seconds must be <= 50');
  });
});
