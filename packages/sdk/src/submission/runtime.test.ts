import { afterEach, expect, it, vi } from 'vitest';
import { repeatsPosts } from './runtime.ts';

afterEach(() => void vi.unstubAllGlobals());

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36', true],
  ['Node.js/24', false],
  ['Deno/2.9.6', false],
  ['Bun/1.4.5', false],
  ['Cloudflare-Workers', false],
])('a runtime that calls itself %s may repeat a POST: %s', (userAgent, may) => {
  vi.stubGlobal('navigator', { userAgent });
  expect(repeatsPosts()).toBe(may);
});

it.each([undefined, {}])('a navigator that is %j says nothing', (navigator) => {
  vi.stubGlobal('navigator', navigator);
  expect(repeatsPosts()).toBe(false);
});
