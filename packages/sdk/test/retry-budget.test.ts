import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startFault } from './faults/client.ts';
import { respond } from './faults/responses.ts';

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0.01);
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('row 47: 200 pollers of a server that returns 503 send at most a tenth more', async () => {
  const { server, aihub } = await startFault(respond(503), { maxRetries: 3 });
  const polls = 3;
  const poll = async () => {
    for (let n = 0; n < polls; n++) await aihub.runs.get('a-run').catch(() => {});
  };
  await Promise.all(Array.from({ length: 200 }, poll));
  expect(server.requests.length).toBeGreaterThanOrEqual(200 * polls);
  expect(server.requests.length).toBeLessThanOrEqual(200 * polls * 1.1);
  await server.stop();
});

it('row 47: after the outage, successes earn the retries back', async () => {
  let down = true;
  const { server, aihub } = await startFault((exchange) =>
    (down ? respond(500) : respond(200, '{"id":"a-run"}'))(exchange),
  );
  const get = () =>
    aihub.runs.get('a-run').then(
      () => 'fine',
      (error: { attempts: number }) => error.attempts,
    );
  while ((await get()) !== 1);
  down = false;
  for (let n = 0; n < 10; n++) await get();
  down = true;
  expect(await get()).toBe(2);
  expect(await get()).toBe(1);
  await server.stop();
});
