import { expect, it } from 'vitest';
import { lazily } from './lazily.ts';

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

it('gives each call a promise of its own', () => {
  const get = lazily(
    async () => 'module',
    (module) => module,
  );
  expect(get()).not.toBe(get());
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
