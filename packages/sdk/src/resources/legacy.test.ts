import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AIHub } from '../client.ts';
import { UnknownOutcomeError } from '../errors.ts';

/** A client whose server gives these responses in turn; an Error is a connection that breaks. */
function responding(...responses: unknown[]) {
  const sent: { url: string; body: unknown }[] = [];
  const aihub = new AIHub({
    apiToken: 'a-token',
    fetch: async (url, init) => {
      sent.push({ url: String(url), body: init?.body && JSON.parse(String(init.body)) });
      const response = responses[sent.length - 1];
      if (response instanceof Error) throw response;
      return Response.json(response);
    },
  });
  return { aihub, sent };
}

describe('legacy.job', () => {
  it('parses cur_status out of its text', async () => {
    const cur_status = '{"status":"COMPLETE","curProgress":1,"review_state":"IN REVIEW"}';
    const { aihub, sent } = responding({ status: 'OK', state: 'DONE', job_id: 'j', cur_status });
    const job = await aihub.legacy.job('j');
    expect(job.current).toEqual({ status: 'COMPLETE', curProgress: 1, review_state: 'IN REVIEW' });
    expect(job.cur_status).toBe(cur_status);
    expect(sent[0]?.url).toMatch(/\/v1\/jobs\/status\?job_id=j&type=flow$/);
  });

  it.each([[undefined], [null], ['{"status":'], ['"RUNNING"']])(
    'gives no current status for %j',
    async (cur_status) => {
      const { aihub } = responding({ status: 'OK', state: 'PENDING', cur_status });
      expect((await aihub.legacy.job('j')).current).toBeUndefined();
    },
  );

  it('throws APIError for an error with status 200', async () => {
    const { aihub } = responding({ status: 'ERROR', msg: 'Job j does not exist.' });
    await expect(aihub.legacy.job('j')).rejects.toMatchObject({
      name: 'APIError',
      status: 200,
      message: expect.stringContaining('Job j does not exist.'),
    });
  });
});

describe('running an app the old way', () => {
  const reset = () =>
    Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });

  it.each<[string, (aihub: AIHub) => Promise<unknown>]>([
    ['by ID', (aihub) => aihub.legacy.runAppById('a', { batch_id: 1 })],
    ['by name', (aihub) => aihub.legacy.runAppByName({ name: 'A', owner: 'o', batch_id: 1 })],
  ])('%s never sends again after a reset', async (_, run) => {
    const { aihub, sent } = responding(reset(), { job_id: 'j' });
    await expect(run(aihub)).rejects.toBeInstanceOf(UnknownOutcomeError);
    expect(sent).toHaveLength(1);
  });

  it('throws APIError when the run is refused with status 200', async () => {
    const { aihub } = responding({ status: 'ERROR', msg: 'No such app.' });
    await expect(aihub.legacy.runAppById('a', { batch_id: 1 })).rejects.toMatchObject({
      name: 'APIError',
      message: expect.stringContaining('No such app.'),
    });
  });
});

describe('legacy.iterateResults', () => {
  it('reads pages of 20 until one is shorter', async () => {
    const files = Array.from({ length: 45 }, (_, index) => ({ output_file_path: `f${index}` }));
    const pages = [0, 20, 40].map((at) => ({ status: 'OK', records: files.slice(at, at + 20) }));
    const { aihub, sent } = responding(...pages);
    const body = { ibresults_path: 'out/batch.ibflowresults', include_page_layouts: true };
    expect(await aihub.legacy.iterateResults(body).toArray()).toEqual(files);
    expect(sent.map((request) => request.body)).toEqual(
      [0, 20, 40].map((file_offset) => ({ ...body, file_offset })),
    );
  });

  it('ends at an empty page when the number of files is a multiple of 20', async () => {
    const files = Array.from({ length: 20 }, (_, index) => ({ output_file_path: `f${index}` }));
    const { aihub } = responding({ records: files }, { records: [] });
    const all = aihub.legacy.iterateResults({ ibresults_path: 'p' }).toArray();
    expect(await all).toHaveLength(20);
  });
});

it('credentials of a drive show in no error, though the server repeats them', async () => {
  const key = 'AKIA-canary-0417';
  const { aihub } = responding({ status: 'ERROR', msg: `Bad key ${key}.`, details: { key } });
  const error = await aihub.legacy
    .mountDrive('o', 'w', {
      action: 'mount',
      mount_point_name: 'D',
      mount_details: { bucket_name: 'b', secret_access_key: key },
    })
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'APIError' });
  expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(key);
});

it('the value of a secret shows in no error, though the server repeats it', async () => {
  const value = 'canary-value-0418';
  const secret = { alias: 'a', value, allowed_workspaces_type: 'ALL' as const };
  const aihub = new AIHub({
    apiToken: 'a-token',
    fetch: async () => Response.json({ message: `${value} is weak.`, value }, { status: 400 }),
  });
  const calls = [aihub.secrets.create(secret), aihub.secrets.update({ alias: 'a', value })];
  for (const call of calls) {
    const error = await call.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'APIError', status: 400 });
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(value);
  }
});
