import { afterEach, describe, expect, it, vi } from 'vitest';
import { environmentVariable, isBrowser, runtimeName } from './runtime.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const chromium =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36';

describe('isBrowser', () => {
  it.each([
    [chromium, true],
    ['Node.js/24', false],
    ['Deno/2.9.6', false],
    ['Bun/1.4.5', false],
    ['Cloudflare-Workers', false],
  ])('is, without window and document, for the user agent %s: %s', (userAgent, expected) => {
    vi.stubGlobal('navigator', { userAgent });
    expect(isBrowser()).toBe(expected);
  });

  it.each([undefined, {}])('is false where navigator is %j', (navigator) => {
    vi.stubGlobal('navigator', navigator);
    expect(isBrowser()).toBe(false);
  });

  it('is true where window and document are', () => {
    vi.stubGlobal('navigator', undefined);
    vi.stubGlobal('window', {});
    vi.stubGlobal('document', {});
    expect(isBrowser()).toBe(true);
  });
});

describe('runtimeName', () => {
  it.each([
    [{ node: '20.20.2', v8: '11' }, 'node/20.20.2'],
    [{ node: '26.3.0', deno: '2.9.6' }, 'deno/2.9.6'],
    [{ node: '24.3.0', bun: '1.4.5' }, 'bun/1.4.5'],
    [{}, ''],
  ])('of the versions %j is %j', (versions, name) => {
    vi.stubGlobal('process', { versions });
    expect(runtimeName()).toBe(name);
  });

  it('is workerd in a Cloudflare Worker, which also reports a version of Node', () => {
    vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' });
    expect(runtimeName()).toBe('workerd');
  });
});

describe('environmentVariable', () => {
  it('is undefined where the process may not read it', () => {
    const env = new Proxy({}, { get: () => expect.fail('NotCapable: --allow-env') });
    vi.stubGlobal('process', { env });
    expect(environmentVariable('AIHUB_API_TOKEN')).toBeUndefined();
  });

  it('is undefined where it is empty', () => {
    vi.stubEnv('AIHUB_API_TOKEN', '');
    expect(environmentVariable('AIHUB_API_TOKEN')).toBeUndefined();
  });
});
