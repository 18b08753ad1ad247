import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFlags } from '../src/cli/flags.ts';
import type { Fixture } from '../src/index.ts';
import { invoice, open, problemsOf, runOn, upload } from './open.ts';
import { temporaryFolder } from './temporary-folder.ts';

const documents: Fixture['documents'] = [
  {
    class_name: 'Bill',
    fields: [{ field_name: 'total', value: '7', confidence: { model: 0.5, ocr: 1 } }],
    validations: { final_result_pass: true },
  },
];

test('a fixture is served for its file, and other files are read', async () => {
  const opened = open({ fixtures: [{ file: 'a.txt', documents }] });
  const { id } = await runOn(opened, { 'a.txt': invoice, 'b.txt': invoice });
  const { files } = await opened.aihub.runs.results(id);
  expect(files?.map((file) => file.documents?.[0]?.class_name)).toEqual(['Bill', 'Invoice']);
  expect(problemsOf(opened.hub)).toEqual([]);
});

test('what an include flag brings is left out without it', async () => {
  const opened = open({ fixtures: [{ documents }] });
  const { id } = await runOn(opened, { a: 'x' });
  const read = async (query: object) =>
    (await opened.aihub.runs.results(id, query)).files?.[0]?.documents?.[0];
  expect(await read({})).toEqual({
    class_name: 'Bill',
    fields: [{ field_name: 'total', value: '7' }],
  });
  expect(await read({ include_confidence_scores: true, include_validation_results: true })).toEqual(
    documents?.[0],
  );
});

test('a fixture can be for an app or a deployment, and the one added last goes first', async () => {
  const { hub, aihub } = open();
  const batch_id = await upload(aihub, { a: 'x' });
  const remove = hub.fixtures.add({ app: 'App', documents });
  hub.fixtures.add({ deployment: 'd-1', documents: [{ class_name: 'Other' }] });
  const runs = [
    await aihub.apps.run({ app_name: 'App', batch_id }),
    await aihub.apps.run({ app_name: 'Else', batch_id }),
    await aihub.deployments.run('d-1', { batch_id }),
  ];
  hub.clock.advance(10_000);
  const classes = () =>
    Promise.all(
      runs.map(async ({ id }) => {
        const { files } = await aihub.runs.results(id);
        return files?.[0]?.documents?.[0]?.class_name;
      }),
    );
  expect(await classes()).toEqual(['Bill', null, 'Other']);
  remove();
  expect(await classes()).toEqual([null, null, 'Other']);
});

test('a fixture can stop a run for review, and the review edits it', async () => {
  const failing = [
    {
      ...documents?.[0],
      validations: { final_result_pass: false },
    },
  ];
  const { hub, aihub } = open({
    fixtures: [{ documents: failing }],
    deployments: { d: { review: true } },
  });
  const batch_id = await upload(aihub, { a: invoice });
  const { id } = await aihub.deployments.run('d', { batch_id });
  hub.clock.advance(10_000);
  expect((await aihub.runs.get(id)).status).toBe('STOPPED_AT_CHECKPOINT');
  hub.review(id, [{ field: 'total', value: '8' }, { value: 'Invoice' }]);
  hub.clock.advance(10_000);
  const { files } = await aihub.runs.results(id, { include_review_results: true });
  expect(files?.[0]?.documents?.[0]).toMatchObject({
    class_name: 'Invoice',
    review_completed: true,
    fields: [{ value: '8', edit_history: [{ user_id: 'sam.lee' }] }],
  });
});

test('odd results come as they are, and are seen as violations', async () => {
  const odd: Fixture = JSON.parse('{"documents":[{"fields":null}],"results":{"files":7}}');
  const opened = open({ fixtures: [odd] });
  const { id } = await runOn(opened, { a: 'x' });
  const headers = { authorization: `Bearer ${opened.hub.token}` };
  const url = `${opened.hub.url}/v2/apps/runs/${id}/results`;
  expect((await (await opened.hub.fetch(url, { headers })).json()).files).toBe(7);
  expect(problemsOf(opened.hub).join()).toContain('body/files: must be array');
});

test('fixtures can be set from outside the process, and what is none is refused', async () => {
  const opened = open();
  const put = async (fixtures: unknown) => {
    const headers = {
      authorization: `Bearer ${opened.hub.token}`,
      'content-type': 'application/json',
    };
    const init = { method: 'PUT', headers, body: JSON.stringify({ fixtures }) };
    return opened.hub.fetch('http://hub/_emulator/fixtures', init);
  };
  expect((await put([{ documents }])).status).toBe(204);
  const { id } = await runOn(opened, { a: 'x' });
  const { files } = await opened.aihub.runs.results(id);
  expect(files?.[0]?.documents?.[0]?.class_name).toBe('Bill');
  for (const wrong of [{}, null, { documents: {} }, { documents, file: 1 }, { results: 1 }]) {
    const response = await put([wrong]);
    expect(response.status).toBe(409);
    expect((await response.json()).message).toMatch(/^A fixture/);
  }
  expect(opened.hub.fixtures.current).toHaveLength(1);
});

test('the command line reads fixtures from a file', () => {
  const file = join(temporaryFolder(), 'f.json');
  writeFileSync(file, JSON.stringify([{ documents }]));
  expect(readFlags(['--fixtures', file])).toMatchObject({ fixtures: [{ documents }] });
  writeFileSync(file, '{}');
  expect(() => readFlags(['--fixtures', file])).toThrow('it must hold a list of fixtures');
  expect(() => readFlags(['--fixtures', `${file}x`])).toThrow('--fixtures');
});

test('a batch may be created without a name only when the option says so', async () => {
  for (const [batchName, status] of [
    ['required', 400],
    ['optional', 200],
  ] as const) {
    const { hub } = open({ batchName });
    for (const body of ['{}', '{"name":null}']) {
      const headers = { authorization: `Bearer ${hub.token}`, 'content-type': 'application/json' };
      const response = await hub.fetch(`${hub.url}/v2/batches`, { method: 'POST', headers, body });
      expect(response.status).toBe(status);
    }
  }
  expect(readFlags(['--batch-name-optional'])).toMatchObject({ batchName: 'optional' });
});
