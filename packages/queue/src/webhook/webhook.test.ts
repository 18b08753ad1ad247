import { describe, expect, it } from 'vitest';
import { comesTo, fleetOf, key } from '../../test/one-document.ts';
import { webhook } from './webhook.ts';

describe('a webhook', () => {
  it('changes a document once when four deliveries come at a time, and asks for its run once', async () => {
    const { fleet, hub } = await fleetOf();
    // A leader that looks seldom, so that the notification is what moves the document.
    await fleet.work({ leader: { tickMs: 60_000 } });
    await comesTo(fleet, 'running');
    const { runId } = (await fleet.store.get(key)) ?? {};
    const handler = webhook(fleet);
    const deliver = (body: unknown) =>
      handler(new Request('http://x/hook', { method: 'POST', body: JSON.stringify(body) }));
    const before = hub.stats.requests.getRunStatus ?? 0;
    const responses = await Promise.all(
      Array.from({ length: 4 }, () => deliver({ status: 'OK', job_id: runId, output: '/evil' })),
    );
    expect(responses.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
    expect(hub.stats.requests.getRunStatus).toBe(before + 1);
    await comesTo(fleet, 'done');
    expect((await deliver({ run_id: 'unknown' })).status).toBe(404);
    expect((await deliver({ what: 1 })).status).toBe(400);
    expect((await deliver({ filler: 'x'.repeat(70_000) })).status).toBe(413);
  });
});
