import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { open, problemsOf } from './open.ts';
import { temporaryFolder } from './temporary-folder.ts';

const canary = 'canary-7f3a9c';

function opened(state?: string) {
  const { hub } = open(state === undefined ? {} : { state });
  const ask = async (method: string, path: string, body?: object, context?: string) => {
    const headers = {
      authorization: `Bearer ${hub.token}`,
      'content-type': 'application/json',
      ...(context === undefined ? {} : { 'ib-context': context }),
    };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const response = await hub.fetch(hub.url + path, init);
    const text = await response.text();
    return { status: response.status, json: text === '' ? undefined : JSON.parse(text), text };
  };
  return { hub, ask };
}

test('secrets are created, listed, changed and deleted, in their account', async () => {
  const { hub, ask } = opened();
  const path = '/v2/aihub/secrets';
  const some = { allowed_workspaces_type: 'SOME', allowed_workspaces: ['ap'] };
  expect((await ask('POST', path, { alias: 'a', value: canary, ...some })).status).toBe(200);
  expect((await ask('POST', path, { alias: 'a', value: 'x', ...some })).status).toBe(400);
  const all = { allowed_workspaces_type: 'ALL' };
  await ask('POST', path, { alias: 'b', value: canary, description: 'B', ...all });
  const aliases = async (query: string) =>
    (await ask('GET', path + query)).json.secrets.map(({ alias }: { alias: string }) => alias);
  expect(await aliases('')).toEqual(['a', 'b']);
  expect(await aliases('?workspace=other')).toEqual(['b']);
  expect(await aliases('?alias=a')).toEqual(['a']);
  expect((await ask('GET', path, undefined, 'other')).json).toEqual({ secrets: [] });
  hub.clock.advance(1);
  expect((await ask('PATCH', path, { alias: 'b', value: 'new' })).status).toBe(200);
  const { json } = await ask('GET', `${path}?alias=b`);
  expect(json.secrets[0]).toMatchObject({ description: 'B', created_by: 'jane.doe' });
  expect(json.secrets[0].updated_at - json.secrets[0].created_at).toBe(1);
  const bare = { alias: 'c', value: 'x', allowed_workspaces_type: 'SOME' };
  expect((await ask('POST', path, bare)).status).toBe(400);
  expect((await ask('DELETE', path, { alias: 'a' })).status).toBe(200);
  expect((await ask('DELETE', path, { alias: 'a' })).status).toBe(404);
  expect((await ask('PATCH', path, { alias: 'a' })).status).toBe(404);
  expect(problemsOf(hub)).toEqual([]);
});

test('no value of a secret shows: not in responses, page, requests, audit log or state folder', async () => {
  const folder = temporaryFolder();
  const { hub, ask } = opened(folder);
  const path = '/v2/aihub/secrets';
  const secret = { alias: 'a', value: canary, allowed_workspaces_type: 'ALL' };
  const mount = { action: 'mount', mount_point_name: 'm', mount_details: { key: canary } };
  const shown = [
    await ask('POST', path, secret),
    await ask('POST', path, secret),
    await ask('POST', path, { ...secret, allowed_workspaces_type: 7 }),
    await ask('POST', path, { ...secret, alias: 7 }),
    await ask('PATCH', path, { alias: 'a', value: `${canary}2` }),
    await ask('GET', path),
    await ask('POST', '/v1/drives/o/w/fs', mount),
    await ask('POST', '/v1/drives/o/w/fs', mount),
    await ask('POST', '/v1/auditlogs', {}),
    hub.requests,
    await (await hub.fetch(hub.pageUrl)).text(),
  ];
  await hub.close();
  shown.push(readFileSync(join(folder, 'journal.jsonl'), 'utf8'));
  expect(inspect(shown, { depth: 10, maxStringLength: null })).not.toContain(canary);
});

test('the audit log holds what changed something, by kind, person and time, in pages', async () => {
  const { hub, ask } = opened();
  await ask('POST', '/v2/batches', { name: 'B' });
  await ask('GET', '/v2/batches');
  hub.clock.advance(1_000);
  const secondsLater = hub.clock.now();
  await ask('POST', '/v2/batches', {});
  await ask('DELETE', '/v2/batches/1');
  const search = async (body: object, context?: string) =>
    (await ask('POST', '/v1/auditlogs', body, context)).json.data.results;
  const all = await search({});
  expect(
    all.map((entry: { log_type: string; status_code: number }) => [
      entry.log_type,
      entry.status_code,
    ]),
  ).toEqual([
    ['createBatch', 200],
    ['createBatch', 400],
    ['deleteBatch', 404],
  ]);
  expect(all[0]).toMatchObject({
    email: 'jane.doe@example.com',
    timestamp_millis: '1765912391482',
  });
  expect(await search({ start: 1, size: 1 })).toEqual([all[1]]);
  expect(await search({ log_type: 'deleteBatch' })).toEqual([all[2]]);
  expect(await search({ email: 'nobody@example.com' })).toEqual([]);
  expect(await search({ start_time: String(secondsLater) })).toEqual(all.slice(1));
  expect(await search({ end_time: String(secondsLater - 1) })).toEqual(all.slice(0, 1));
  expect(await search({}, 'other')).toEqual([]);
  expect(problemsOf(hub).filter((problem) => !problem.startsWith('body: must have'))).toEqual([]);
});
