import { expect, test } from 'vitest';
import { clientOf, invoice, open, upload } from './open.ts';

test('a wrong token, a missing one and one that has expired get 401', async () => {
  const { hub } = open({ tokens: { good: { expiresAtMs: 1765912391482 + 1_000 } } });
  await clientOf(hub).batches.list();
  const refused = { name: 'AuthenticationError', status: 401 };
  await expect(clientOf(hub, { apiToken: 'bad' }).batches.list()).rejects.toMatchObject(refused);
  expect((await hub.fetch(`${hub.url}/v2/batches`)).status).toBe(401);
  hub.clock.advance(1_000);
  await expect(clientOf(hub).batches.list()).rejects.toMatchObject(refused);
});

test('accounts do not see one another, and an input of another one fails the call', async () => {
  const { hub } = open({ contexts: ['acme', 'other'] });
  const [acme, other] = [clientOf(hub), clientOf(hub, { ibContext: 'other' })];
  const batch_id = await upload(acme, { 'a.txt': invoice });
  const { id } = await acme.apps.run({ app_name: 'App', batch_id });
  const missing = { name: 'NotFoundError', status: 404 };
  await expect(other.batches.get(batch_id)).rejects.toMatchObject(missing);
  await expect(other.runs.get(id)).rejects.toMatchObject(missing);
  expect(await other.runs.list()).toEqual({ runs: [] });
  await expect(other.apps.run({ app_name: 'App', batch_id })).rejects.toMatchObject({
    ...missing,
    body: { message: `Batch ${batch_id} does not exist in this context.` },
  });
  await expect(clientOf(hub, { ibContext: 'nobody' }).runs.list()).rejects.toMatchObject({
    status: 401,
  });
  expect((await clientOf(hub, { ibContext: 'acme' }).runs.list()).runs).toHaveLength(1);
});

test('units run out by the page, and then a run is refused with 403 and not started', async () => {
  const { hub, aihub } = open({ units: 5, contexts: ['acme'] });
  const batch_id = await upload(aihub, { 'a.txt': `${invoice}\f${invoice}`, 'b.txt': 'x' });
  await aihub.apps.run({ app_name: 'App', batch_id });
  expect(hub.unitsLeft('acme')).toBe(2);
  await expect(aihub.apps.run({ app_name: 'App', batch_id })).rejects.toMatchObject({
    name: 'InsufficientUnitsError',
    status: 403,
  });
  expect((await aihub.runs.list()).runs).toHaveLength(1);
});

test('a service account must name a workspace, and where output goes', async () => {
  const { aihub } = open({ tokens: { robot: { serviceAccount: true, username: 'robot' } } });
  await expect(aihub.batches.create({ name: 'B' })).rejects.toMatchObject({ status: 400 });
  const { id } = await aihub.batches.create({ name: 'B', workspace: 'w' });
  const body = { app_name: 'App', batch_id: id };
  await expect(aihub.apps.run(body)).rejects.toMatchObject({ status: 400 });
  await aihub.apps.run({ ...body, output_workspace: 'w' });
});

test('only apps and deployments that the options name exist', async () => {
  const { aihub } = open({ apps: ['Invoices'], deployments: { 'd-1': {} } });
  const batch_id = await upload(aihub, { a: 'x' });
  await aihub.apps.run({ app_name: 'Invoices', batch_id });
  await aihub.deployments.run('d-1', { batch_id });
  const missing = { status: 404 };
  await expect(aihub.apps.run({ app_name: 'No', batch_id })).rejects.toMatchObject(missing);
  await expect(aihub.deployments.run('d-2', { batch_id })).rejects.toMatchObject(missing);
  await expect(aihub.deployments.run('constructor', { batch_id })).rejects.toMatchObject(missing);
});

test('a request that the spec does not allow gets 400 and a message that names the fault', async () => {
  const { hub, aihub } = open();
  const headers = { authorization: `Bearer ${hub.token}` };
  const ask = async (path: string) => {
    const response = await hub.fetch(hub.url + path, { headers });
    return [response.status, (await response.json()).message];
  };
  expect(await ask('/v2/apps/runs?limit=many')).toEqual([
    400,
    'The request is not valid. query/limit: must be integer.',
  ]);
  expect((await ask('/v2/batches/x'))[0]).toBe(400);
  expect(await ask('/v2/nothing')).toEqual([501, 'The emulator has no GET /v2/nothing.']);
  expect((await ask('/v2/batches/%zz'))[0]).toBe(400);
  await expect(aihub.batches.create({ name: 'x'.repeat(256) })).rejects.toMatchObject({
    status: 400,
  });
  const patch = await hub.fetch(`${hub.url}/v2/batches`, { method: 'PATCH', headers });
  expect(patch.status).toBe(405);
});
