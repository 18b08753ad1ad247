import { afterEach, expect, it, vi } from 'vitest';
import { lazily } from './lazily.ts';

afterEach(() => void vi.unstubAllGlobals());

it('loads nothing before the first call', async () => {
  let loads = 0;
  const get = lazily(
    async () => ++loads,
    (module) => ({ module }),
  );
  expect(loads).toBe(0);
  expect(await get()).toEqual({ module: 1 });
});

it('makes one thing for all calls, also for those that come while it loads', async () => {
  const get = lazily(
    async () => 'module',
    (module) => ({ module }),
  );
  const [first, second] = await Promise.all([get(), get()]);
  expect(second).toBe(first);
  expect(await get()).toBe(first);
});

it('loads once for calls that come while it loads', async () => {
  let loads = 0;
  const get = lazily(
    async () => ++loads,
    (module) => module,
  );
  expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
});

it('gives each call a promise of its own where requests must not await those of others', async () => {
  vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' });
  const get = lazily(
    async () => 'module',
    (module) => ({ module }),
  );
  const promises = [get(), get()];
  expect(promises[0]).not.toBe(promises[1]);
  const [first, second] = await Promise.all(promises);
  expect(second).toBe(first);
});

it('needs no promise when it has loaded', async () => {
  const get = lazily(
    async () => 'module',
    (module) => module,
  );
  await get();
  expect(get()).toBe('module');
});

it('loads again after a failure', async () => {
  let loads = 0;
  const load = async () => {
    if (++loads === 1) throw new TypeError('Failed to fetch dynamically imported module');
    return 'module';
  };
  const get = lazily(load, (module) => module);
  await expect(get()).rejects.toThrow('dynamically imported');
  expect(await get()).toBe('module');
});
