import { afterEach, describe, expect, it, vi } from 'vitest';
import { Burst } from './burst.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Begins a hundred calls of half a millisecond each, at one time. */
async function begin(count = 100): Promise<string[]> {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const burst = new Burst();
  const steps: string[] = [];
  setTimeout(() => steps.push('other work'));
  const calls = Array.from({ length: count }, (_, index) =>
    burst.run(async () => {
      now += 0.5;
      steps.push(`call ${index}`);
    }),
  );
  await Promise.all(calls);
  return steps;
}

describe('a burst of calls', () => {
  it('begins them in turns, each once and in order', async () => {
    const steps = await begin();
    const calls = steps.filter((step) => step !== 'other work');
    expect(calls).toEqual(Array.from({ length: 100 }, (_, index) => `call ${index}`));
    expect(steps.indexOf('other work')).toBe(17);
  });

  it('begins few calls at once', async () => {
    expect(await begin(10)).not.toContain('other work');
  });

  it('begins all at once where requests must not await those of others', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' });
    expect(await begin()).not.toContain('other work');
  });

  it('goes on after a call that throws, which rejects its own promise alone', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const burst = new Burst();
    const calls = Array.from({ length: 40 }, (_, index) =>
      burst.run(() => {
        now += 0.5;
        if (index === 30) throw new Error('thrown');
        return Promise.resolve(index);
      }),
    );
    const ends = await Promise.allSettled(calls);
    const isKept = ({ status }: { status: string }) => status === 'fulfilled';
    expect(ends.map(isKept)).toEqual(ends.map((_, index) => index !== 30));
  });

  it('begins at once again when all of the burst have begun', async () => {
    expect(await begin()).toContain('other work');
    vi.restoreAllMocks();
    let now = 1_000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const burst = new Burst();
    let begun = 0;
    const call = () => {
      now += 0.5;
      begun++;
      return Promise.resolve();
    };
    await Promise.all(Array.from({ length: 40 }, () => burst.run(call)));
    now += 51;
    void burst.run(call);
    expect(begun).toBe(41);
  });

  it('lets calls that are apart begin at once, however many there are', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const burst = new Burst();
    let begun = 0;
    for (let index = 0; index < 100; index++) {
      now += 51;
      void burst.run(async () => ++begun);
    }
    expect(begun).toBe(100);
  });
});
