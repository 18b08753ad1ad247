import { createEmulator } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../cases.ts';
import { describeTarget } from './describe-target.ts';
import { exampleOptions, liveTarget, onEmulator, type Target } from './target.ts';

/** An emulator in the place of a live account, in which somebody works. */
async function account(env: Readonly<Record<string, string>>) {
  const hub = createEmulator(exampleOptions);
  const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch: hub.fetch });
  const { id: batch_id } = await aihub.batches.create({ name: 'of somebody' });
  await aihub.batches.addFile(batch_id, 'a.txt', new Blob(['Total: 1']));
  const run = await aihub.apps.run({ app_name: 'App', batch_id });
  await aihub.runs.wait(run.id);
  const before = { ...hub.stats.requests };
  const target: Target = {
    ...liveTarget({ AIHUB_API_TOKEN: hub.token, AIHUB_API_ROOT: hub.url, ...env }),
    fetch: onEmulator(hub).fetch,
  };
  return { hub, aihub, batch_id, run, before, target };
}

type Account = Awaited<ReturnType<typeof account>>;

describe('an account that is only read', () => {
  let used: Account;
  beforeAll(async () => {
    used = await account({});
  });

  describeTarget('live', async () => used.target);

  it('gets requests of reading operations alone', () => {
    const { hub, before } = used;
    const sent = Object.entries(hub.stats.requests).filter(([id, count]) => count !== before[id]);
    const effects = sent.map(([id]) => operations.find((item) => item.id === id)?.effect);
    expect(effects.length).toBeGreaterThan(8);
    expect(new Set(effects)).toEqual(new Set(['read']));
  });
});

describe('an account that may be written to', () => {
  let used: Account;
  const place = {
    AIHUB_CONTRACT_WRITE: '1',
    AIHUB_CONTRACT_FOLDER: 'acme/ap/fs/Instabase Drive/contract-tests',
    AIHUB_CONTRACT_APP: 'Invoice Extraction',
  };
  beforeAll(async () => {
    used = await account(place);
  });
  afterAll(() => used.hub.close());

  describeTarget('live', async () => used.target);

  it('is left as it was', async () => {
    const { aihub, batch_id, run } = used;
    // Deletions are jobs, which take a moment of the account's time.
    const ids = async () => (await aihub.batches.list()).batches?.map(({ id }) => id);
    await expect.poll(ids).toEqual([batch_id]);
    await expect
      .poll(async () => (await aihub.runs.list()).runs?.map(({ id }) => id))
      .toEqual([run.id]);
    expect((await aihub.secrets.list()).secrets).toEqual([]);
  });
});

it('an account needs a token, and variables that say where the suite may write', () => {
  expect(() => liveTarget({})).toThrow('Set AIHUB_API_TOKEN');
  const target = liveTarget({ AIHUB_API_TOKEN: 'a' });
  expect(target).toMatchObject({ mayWrite: false, apiRoot: 'https://aihub.instabase.com/api' });
  expect(liveTarget({ AIHUB_API_TOKEN: 'a', AIHUB_CONTRACT_WRITE: 'yes' }).mayWrite).toBe(false);
});
