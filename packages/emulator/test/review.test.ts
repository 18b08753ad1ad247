import { expect, test } from 'vitest';
import { invoice, open, problemsOf, upload } from './open.ts';

const options = { deployments: { 'd-1': { review: true } }, runDuration: { afterReviewMs: 700 } };
const incomplete = 'INVOICE\nInvoice Number: INV-1';

test('a deployment with review stops at a checkpoint only when a value fails validation', async () => {
  const { hub, aihub } = open(options);
  const good = await aihub.deployments.run('d-1', {
    batch_id: await upload(aihub, { a: invoice }),
  });
  const bad = await aihub.deployments.run('d-1', {
    batch_id: await upload(aihub, { a: incomplete }),
  });
  hub.clock.advance(10_000);
  expect((await aihub.runs.get(good.id)).status).toBe('COMPLETE');
  expect(await aihub.runs.get(bad.id)).toMatchObject({
    status: 'STOPPED_AT_CHECKPOINT',
    finish_timestamp: null,
  });
});

test('a review lets the run go on, and its edits and their history show in the results', async () => {
  const { hub, aihub } = open(options);
  const batch_id = await upload(aihub, { 'a.txt': incomplete });
  const { id } = await aihub.deployments.run('d-1', { batch_id });
  expect(() => hub.review(id)).toThrow('RUNNING');
  hub.clock.advance(10_000);
  const edits = [{ field: 'total', value: '7.00' }, { value: 'Receipt' }];
  hub.review(id, edits, { reviewer: 'sam' });
  expect((await aihub.runs.get(id)).status).toBe('RUNNING');
  hub.clock.advance(700);
  expect((await aihub.runs.get(id)).status).toBe('COMPLETE');
  const query = { include_review_results: true, include_validation_results: true };
  const results = await aihub.runs.results(id, query);
  expect(results.review_completed).toBe(true);
  const [document] = results.files?.[0]?.documents ?? [];
  expect(document).toMatchObject({
    class_name: 'Receipt',
    review_completed: true,
    validations: { final_result_pass: true },
    class_edit_history: [{ user_id: 'sam', timestamp: '2025-12-16T19:13:21.482Z' }],
  });
  expect(document?.fields?.find(({ field_name }) => field_name === 'total')).toMatchObject({
    value: '7.00',
    edit_history: [
      {
        timestamp: '2025-12-16 19:13:21.482000',
        modifications: [{ message: 'Value changed to 7.00.' }],
      },
    ],
  });
  expect(problemsOf(hub)).toEqual([]);
});

test('the admin endpoints review, cancel and advance the clock, for the token only', async () => {
  const { hub, aihub } = open(options);
  const batch_id = await upload(aihub, { 'a.txt': incomplete });
  const { id } = await aihub.deployments.run('d-1', { batch_id });
  const origin = new URL(hub.url).origin;
  const post = async (path: string, body: object, token = hub.token) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await hub.fetch(`${origin}/_emulator${path}`, init)).status;
  };
  expect(await post('/clock', { advanceMs: 10_000 }, 'bad')).toBe(401);
  expect(await post('/clock', { advanceMs: 10_000 })).toBe(204);
  expect(await post(`/runs/${id}/review`, { edits: [{ field: 'total', value: '1' }] })).toBe(204);
  expect(await post(`/runs/${id}/review`, {})).toBe(409);
  expect(await post(`/runs/${id}/cancel`, {})).toBe(204);
  expect(await post('/nothing', {})).toBe(404);
  expect((await aihub.runs.get(id)).status).toBe('CANCELLED');
});
