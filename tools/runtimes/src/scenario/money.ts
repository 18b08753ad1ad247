import { check, equal, rejection } from './assert.ts';
import type { Check } from './context.ts';

/** What costs money is sent once, whatever breaks. */
export const money: Record<string, Check> = {
  'a POST whose reused connection breaks is sent once': async (context) => {
    const client = context.misbehavingClient('reused-connection');
    const names: string[] = [];
    for (let call = 0; call < 10; call++) {
      await client.runs.list();
      const start = client.apps.run({ app_name: 'Invoice', batch_id: 1 });
      names.push(
        await start.then(
          () => 'resolved',
          (error: Error) => error.name,
        ),
      );
    }
    const { POST = 0, broken = 0 } = await context.seen('case', 'reused-connection');
    equal(POST, 10, `POSTs on the wire for 10 calls, of which ${broken} broke`);
    check(broken > 0, 'no connection was used again, so that nothing was tried');
    const unknown = names.filter((name) => name === 'UnknownOutcomeError').length;
    equal(unknown, broken, 'calls that say that the outcome is unknown');
  },

  'a run submitted with a key whose response is lost is started once': async (context) => {
    const { aihub } = context;
    const { id: batch_id } = await aihub.batches.create({ name: 'keyed' });
    await aihub.batches.addFile(batch_id, 'a.txt', new Blob(['Total: 12.50']));
    const { runApp: before = 0 } = await context.seen('hub');
    await context.setFaults([{ kind: 'lost-response', operations: ['runApp'], count: 1 }]);
    const run = await aihub.apps.run(
      { app_name: 'Invoice', batch_id },
      { idempotencyKey: 'job-17', settleMs: 2_000 },
    );
    await context.setFaults([]);
    const { runApp: after = 0 } = await context.seen('hub');
    equal(after - before, 1, 'POSTs on the wire');
    const { runs = [] } = await aihub.runs.list();
    const tagged = runs.filter(({ tags }) => tags?.some((tag) => tag.endsWith(':job-17')));
    equal(
      tagged.map(({ id }) => id),
      [run.id],
      'runs with the key',
    );
  },

  'a lost POST without a key says that its outcome is unknown': async (context) => {
    const { aihub } = context;
    await context.setFaults([{ kind: 'lost-response', operations: ['createBatch'], count: 1 }]);
    await rejection(aihub.batches.create({ name: 'lost' }), 'UnknownOutcomeError');
    await context.setFaults([]);
  },
};
