import { describe, expect, it } from 'vitest';
import { AIHub } from '../client.ts';

const sent: string[] = [];
const aihub = new AIHub({
  apiToken: 'a-token',
  fetch: async (url) => {
    sent.push(String(url));
    return Response.json({ id: 'a', status: 'RUNNING', runs: [] });
  },
});
const mailbox = { manual_upstream_integration: true as const };

describe('a time in another unit than the operation takes is refused before anything is sent', () => {
  it.each([
    [
      'milliseconds for seconds',
      () => aihub.runs.list({ from_timestamp: 1_765_843_200_000 }),
      'from_timestamp of listRuns is Unix time in seconds, and 1765843200000 looks like milliseconds. Divide it by 1000.',
    ],
    [
      'nanoseconds for seconds',
      () => aihub.runs.list({ to_timestamp: 1.7658432e18 }),
      'to_timestamp of listRuns is Unix time in seconds, and 1765843200000000000 looks like nanoseconds. Convert it with nsToDate.',
    ],
    [
      'the time of a run, a bigint, for seconds',
      () => aihub.runs.list({ from_timestamp: 1765912514238248673n as never }),
      'from_timestamp of listRuns is Unix time in seconds, and 1765912514238248673 looks like nanoseconds. Convert it with nsToDate.',
    ],
    [
      'milliseconds as text for seconds',
      () => aihub.runs.list({ to_timestamp: '1765843200000' as never }),
      'to_timestamp of listRuns is Unix time in seconds, and 1765843200000 looks like milliseconds. Divide it by 1000.',
    ],
    [
      'seconds for milliseconds',
      () => aihub.deployments.run('d', { ...mailbox, from_timestamp: 1_765_843_200 }),
      'from_timestamp of runDeployment is Unix time in milliseconds, and 1765843200 looks like seconds. Multiply it by 1000.',
    ],
    [
      'nanoseconds for milliseconds, by operationId',
      () =>
        aihub.call('runDeployment', {
          deploymentId: 'd',
          body: { ...mailbox, to_timestamp: 1.7658432e18 },
        }),
      'looks like nanoseconds',
    ],
  ])('%s', async (_, call, message) => {
    sent.length = 0;
    await expect(call()).rejects.toThrow(message);
    expect(sent).toEqual([]);
  });
});

it.each([
  [() => aihub.runs.list({ from_timestamp: 1e11 - 1 }), undefined],
  [() => aihub.runs.list({ from_timestamp: 1e11 }), 'looks like milliseconds'],
  [() => aihub.runs.list({ from_timestamp: 1e14 - 1 }), 'looks like milliseconds'],
  [() => aihub.runs.list({ from_timestamp: 1e14 }), 'looks like nanoseconds'],
  [() => aihub.deployments.run('d', { ...mailbox, from_timestamp: 1e11 - 1 }), 'like seconds'],
  [() => aihub.deployments.run('d', { ...mailbox, from_timestamp: 1e11 }), undefined],
  [() => aihub.deployments.run('d', { ...mailbox, from_timestamp: 1e14 - 1 }), undefined],
])('units are told apart at 1e11 and 1e14: %s', async (call, message) => {
  if (message) await expect(call()).rejects.toThrow(message);
  else await call();
});

it('a time in the right unit is sent as it is, and so is the beginning', async () => {
  sent.length = 0;
  await aihub.runs.list({ from_timestamp: 0, to_timestamp: 1_765_843_200 });
  await aihub.deployments.run('d', {
    ...mailbox,
    from_timestamp: 0,
    to_timestamp: 1_765_843_200_000,
  });
  expect(sent[0]).toContain('?from_timestamp=0&to_timestamp=1765843200');
  expect(sent).toHaveLength(2);
});

it('a status that no run has does not compile as a filter; one of a response may be anything', () => {
  const listed = () => aihub.runs.list({ status: ['COMPLETE'] });
  // @ts-expect-error: the API spells it COMPLETE, and an unknown filter finds nothing
  const misspelt = () => aihub.runs.list({ status: ['COMPLETED'] });
  expect([listed, misspelt]).toHaveLength(2);
});
