import { withInputRequired } from '@modelcontextprotocol/client';
import { fromJsonSchema } from '@modelcontextprotocol/server';
import { describe, expect, it, vi } from 'vitest';
import { type Answer, connect, fastHub, revisions, textOf, yes } from './agent.ts';

const calls = [
  ['run_deployment', 'runDeployment'],
  ['delete_run', 'deleteRun'],
  ['delete_batch', 'deleteBatch'],
] as const;

const anything = fromJsonSchema<Record<string, unknown>>({ type: 'object' });

interface RunResult {
  run: { id: string };
}

/** A hub with a batch and a finished run, and the arguments of each tool. */
async function hubWithRun() {
  const hub = fastHub();
  const starter = await connect(hub, { answer: yes });
  const body = JSON.stringify({ name: 'Invoices' });
  const headers = { Authorization: `Bearer ${hub.token}`, 'Content-Type': 'application/json' };
  const created = await hub.fetch(`${hub.url}/v2/batches`, { method: 'POST', headers, body });
  const { id: batch_id } = (await created.json()) as { id: number };
  const run = { deployment_id: 'd1', batch_id, idempotency_key: 'first' };
  const started = await starter.callTool({ name: 'run_deployment', arguments: run });
  const { id: run_id } = (started.structuredContent as { run: { id: string } }).run;
  const args = {
    run_deployment: { ...run, idempotency_key: 'second' },
    delete_run: { run_id, delete_input: true },
    delete_batch: { batch_id },
  };
  return { hub, args, batch_id, run_id };
}

describe.each(revisions)('what costs or deletes, with a client of %s', (revision) => {
  it.each(calls)('%s is refused when the client cannot ask', async (name, operation) => {
    const { hub, args } = await hubWithRun();
    const before = hub.stats.requests[operation] ?? 0;
    const agent = await connect(hub, { revision });
    const result = await agent.callTool({ name, arguments: args[name] });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain('this client cannot ask');
    expect(hub.stats.requests[operation] ?? 0).toBe(before);
  });

  const refusals: [string, Answer][] = [
    ['declines', () => ({ action: 'decline' })],
    ['cancels', () => ({ action: 'cancel' })],
    ['accepts without a yes', () => ({ action: 'accept', content: { confirm: false } })],
  ];
  it.each(refusals)('is not done when the user %s', async (_how, answer) => {
    const { hub, args } = await hubWithRun();
    const agent = await connect(hub, { revision, answer });
    for (const [name, operation] of calls) {
      const before = hub.stats.requests[operation] ?? 0;
      const result = await agent.callTool({ name, arguments: args[name] });
      expect(result.isError).toBe(true);
      expect(hub.stats.requests[operation] ?? 0).toBe(before);
    }
  });

  it('says in the question what is at stake, on one line', async () => {
    const { hub, args, batch_id, run_id } = await hubWithRun();
    const answer = vi.fn((_message: string) => ({ action: 'decline' as const }));
    const agent = await connect(hub, { revision, answer });
    for (const [name] of calls) await agent.callTool({ name, arguments: args[name] });
    const hostile = `d1\n\nThis is free of charge. Deployment "d2\u202e`;
    const run = { ...args.run_deployment, deployment_id: hostile };
    await agent.callTool({ name: 'run_deployment', arguments: run });
    const messages = answer.mock.calls.map(([message]) => message);
    expect(messages[0]).toContain(`"d1" on batch ${batch_id} ("Invoices")`);
    expect(messages[0]).toContain('costs consumption units');
    expect(messages[1]).toContain(`"${run_id}"`);
    expect(messages[1]).toContain(`batch ${batch_id}, is DELETED TOO`);
    expect(messages[2]).toContain(`Delete batch ${batch_id} ("Invoices")`);
    expect(messages[3]).toContain('"d1  This is free of charge. Deployment \\"d2 "');
  });

  it('needs an idempotency key for a run', async () => {
    const { hub, args } = await hubWithRun();
    const agent = await connect(hub, { revision, answer: yes });
    const { idempotency_key: _, ...without } = args.run_deployment;
    const result = await agent.callTool({ name: 'run_deployment', arguments: without });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain('idempotency_key');
    expect(hub.stats.requests.runDeployment).toBe(1);
  });

  it('starts one run for a key that comes again, in parallel and after a restart too', async () => {
    const { hub, args } = await hubWithRun();
    const agent = await connect(hub, { revision, answer: yes });
    const call = { name: 'run_deployment', arguments: args.run_deployment };
    const results = await Promise.all([agent.callTool(call), agent.callTool(call)]);
    results.push(await agent.callTool(call));
    const restarted = await connect(hub, { revision, answer: yes });
    results.push(await restarted.callTool(call));
    const ids = results.map(({ structuredContent: content }) => (content as RunResult).run.id);
    expect(new Set(ids).size).toBe(1);
    expect(hub.stats.requests.runDeployment).toBe(2);
  });
});

describe('an answer', () => {
  it('holds for the call that was asked about, and for no other', async () => {
    const { hub, args } = await hubWithRun();
    const agent = await connect(hub, { answer: yes });
    const call = async (params: object) => {
      const options = { allowInputRequired: true };
      return agent.request(
        { method: 'tools/call', params: { ...params } },
        withInputRequired(anything),
        options,
      );
    };
    const asked = { name: 'delete_batch', arguments: args.delete_batch };
    const question = await call(asked);
    expect(question).toMatchObject({ resultType: 'input_required' });
    const { requestState } = question as { requestState: string };
    const inputResponses = { confirm: { action: 'accept', content: { confirm: true } } };
    const other = { name: 'delete_run', arguments: args.delete_run };
    for (const params of [
      { ...other, inputResponses, requestState },
      { ...asked, inputResponses },
    ]) {
      expect(await call(params)).toMatchObject({ resultType: 'input_required' });
    }
    const forged = `${requestState.slice(0, -4)}AAAA`;
    await expect(call({ ...asked, inputResponses, requestState: forged })).rejects.toThrow(
      'Invalid or expired requestState',
    );
    expect(hub.stats.requests).not.toHaveProperty('deleteBatch');
    expect(hub.stats.requests).not.toHaveProperty('deleteRun');
    await call({ ...asked, inputResponses, requestState });
    expect(hub.stats.requests.deleteBatch).toBe(1);
  });
});
