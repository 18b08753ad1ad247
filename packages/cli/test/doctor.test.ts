import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountOf, call, fastHub, homeOf } from './command.ts';

const account = { AIHUB_API_TOKEN: 'a-token', AIHUB_API_ROOT: 'https://hub.example/api' };

/** A `fetch` that gives these responses in turn, the last one again and again. */
function responding(...statuses: number[]): typeof fetch {
  let index = 0;
  return (async () => {
    const status = statuses[Math.min(index++, statuses.length - 1)] ?? 200;
    return new Response('{"runs":[]}', { status, headers: { date: new Date().toUTCString() } });
  }) as typeof fetch;
}

function failing(code: string): typeof fetch {
  return (async () => {
    throw Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error(code), { code }),
    });
  }) as typeof fetch;
}

it.each([['runs', 'list'], ['doctor']])(
  'an API root that is no URL is named by aihub %s',
  async (...argv) => {
    const env = { ...homeOf(), ...account, AIHUB_API_ROOT: 'hub.example' };
    const { code, stdout, stderr } = await call(argv, { env });
    expect(stdout + stderr).toContain('apiRoot is not a URL');
    expect(code).toBeGreaterThan(0);
    expect(stderr).not.toContain('    at ');
  },
);

describe('aihub doctor', () => {
  it('finds nothing to do where all is well', async () => {
    const hub = fastHub();
    const { code, stdout } = await call(['doctor'], { env: accountOf(hub), fetch: hub.fetch });
    expect(stdout).not.toContain('✗');
    expect([code, stdout.includes('The token works')]).toEqual([0, true]);
  });

  it.each([
    ['ENOTFOUND', 'DNS'],
    ['ECONNREFUSED', 'Nothing listens there'],
    ['ETIMEDOUT', 'HTTPS_PROXY'],
    ['CERT_HAS_EXPIRED', 'clock'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'another host'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'NODE_EXTRA_CA_CERTS'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'NODE_EXTRA_CA_CERTS'],
    ['EPROTO', 'does not speak TLS'],
  ])('says what to do about %s', async (code, advice) => {
    const outcome = await call(['doctor'], {
      env: { ...homeOf(), ...account },
      fetch: failing(code),
    });
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toContain(`cannot be reached (${code})`);
    expect(outcome.stdout).toContain(advice);
  });

  it.each([
    ['the token', {}, [401, 401], 'refuses the token'],
    ['the context', { AIHUB_IB_CONTEXT: 'org-9' }, [401, 401, 200], 'not in the context org-9'],
    ['the API root', {}, [404, 404], 'Check the API root'],
    ['the server', {}, [401, 503], 'try again later'],
  ])('tells when it is %s', async (_, env, statuses, message) => {
    const settings = { env: { ...homeOf(), ...account, ...env }, fetch: responding(...statuses) };
    const { code, stdout } = await call(['doctor'], settings);
    expect(code).toBe(1);
    expect(stdout).toContain(message);
  });

  it('notices a clock that is an hour off', async () => {
    const fetch = (async () =>
      new Response('{}', {
        headers: { date: new Date(Date.now() - 3_600_000).toUTCString() },
      })) as unknown as typeof globalThis.fetch;
    const { code, stdout } = await call(['doctor'], { env: { ...homeOf(), ...account }, fetch });
    expect(code).toBe(1);
    expect(stdout).toMatch(/360[01] s ahead of/);
  });

  it('notices a file of tokens that others can read', async () => {
    const hub = fastHub();
    const env = homeOf();
    await call(['login', '--token-file', '-', '--api-root', hub.url], {
      env,
      fetch: hub.fetch,
      input: hub.token,
    });
    chmodSync(join(env.XDG_CONFIG_HOME ?? '', 'aihub/config.json'), 0o644);
    const { code, stdout } = await call(['doctor', '--json'], { env, fetch: hub.fetch });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({
        name: 'file',
        ok: false,
        advice: expect.stringContaining('chmod 600'),
      }),
    );
  });

  it('names the variable of the proxy, and not its password', async () => {
    const env = { ...homeOf(), ...account, HTTPS_PROXY: 'http://me:geheim@proxy.example' };
    const { stdout } = await call(['doctor'], { env, fetch: responding(401, 200) });
    expect(stdout).toContain('proxy of HTTPS_PROXY');
    expect(stdout).not.toContain('geheim');
  });
});
