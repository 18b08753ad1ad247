import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Emulator } from '@org/aihub-emulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, fastHub, homeOf, temporaryFolder } from './command.ts';

let hub: Emulator;
beforeAll(() => {
  hub = fastHub({
    tokens: { 'a-token': { contexts: ['org-1'] }, 'other-token': {} },
    contexts: ['org-1', 'org-2'],
  });
});
afterAll(() => hub.close());

const fileOf = (env: Record<string, string>) =>
  join(env.XDG_CONFIG_HOME ?? '', 'aihub/config.json');

async function loggedIn(token = 'a-token', ...more: string[]) {
  const env = homeOf();
  const argv = ['login', '--token-file', '-', '--api-root', hub.url, ...more];
  const outcome = await call(argv, { env, fetch: hub.fetch, input: `${token}\n` });
  return { env, ...outcome };
}

describe('aihub login', () => {
  it('asks for a token without showing it, tries it, and keeps it for its owner alone', async () => {
    const env = homeOf();
    const answers = [hub.url, 'a-token', 'org-1'];
    const { code, stderr } = await call(['login'], {
      env,
      fetch: hub.fetch,
      isTerminal: true,
      answers,
    });
    expect(code).toBe(0);
    expect(stderr).toContain('API token (not shown)');
    expect(stderr).not.toContain('a-token');
    expect(statSync(fileOf(env)).mode & 0o777).toBe(0o600);
    expect(statSync(join(fileOf(env), '..')).mode & 0o777).toBe(0o700);
    expect(JSON.parse(readFileSync(fileOf(env), 'utf8'))).toEqual({
      current: 'default',
      profiles: { default: { apiRoot: hub.url, token: 'a-token', ibContext: 'org-1' } },
    });
    const { code: later } = await call(['runs', 'list'], { env, fetch: hub.fetch });
    expect(later).toBe(0);
  });

  it('stores nothing when the token does not work', async () => {
    const { env, code, stderr } = await loggedIn('wrong');
    expect(code).toBe(3);
    expect(stderr).toContain('401');
    expect(stderr).not.toContain('wrong');
    expect(() => statSync(fileOf(env))).toThrow('ENOENT');
  });

  it('asks nothing without a terminal', async () => {
    const { code, stderr } = await call(['login'], { env: homeOf(), fetch: hub.fetch });
    expect(code).toBe(2);
    expect(stderr).toContain('--token-file');
  });

  it('keeps several profiles, of which one is the current one', async () => {
    const { env } = await loggedIn();
    await call(['login', '--profile', 'second', '--token-file', '-', '--api-root', hub.url], {
      env,
      fetch: hub.fetch,
      input: 'other-token',
    });
    const before = await call(['profiles'], { env });
    expect(before.stdout.split('\n')[0]).toMatch(/^default\tcurrent\t/);
    expect(before.stdout).not.toContain('token\ta');
    await call(['profiles', 'second'], { env });
    await call(['logout'], { env });
    const after = await call(['profiles'], { env });
    expect(after.stdout).toMatch(/^default\tcurrent\t.*\n$/);
  });

  it('says which package the keyring needs, or that it cannot be used', async () => {
    const { code, stderr, env } = await loggedIn('a-token', '--keyring');
    // Build machines have no Secret Service.
    if (code === 0) expect(readFileSync(fileOf(env), 'utf8')).not.toContain('a-token');
    else expect(stderr).toMatch(/keyring of this system cannot be used|needs the package/i);
  });
});

describe('whose account is used', () => {
  it('is told when nobody has logged in', async () => {
    const { code, stderr } = await call(['runs', 'list'], { env: homeOf() });
    expect(code).toBe(2);
    expect(stderr).toContain('Run aihub login, or set AIHUB_API_TOKEN');
  });

  it('is that of the environment where there is one', async () => {
    const { env } = await loggedIn();
    const wrong = { ...env, AIHUB_API_TOKEN: 'wrong', AIHUB_API_ROOT: hub.url };
    expect((await call(['runs', 'list'], { env: wrong, fetch: hub.fetch })).code).toBe(3);
    const both = await call(['runs', 'list', '--profile', 'default'], {
      env: wrong,
      fetch: hub.fetch,
    });
    expect(both.code).toBe(2);
    expect(both.stderr).toContain('Leave one of the two out');
  });

  it('never sends a token to another API root than its own', async () => {
    const { env } = await loggedIn();
    const elsewhere = { ...env, AIHUB_API_ROOT: 'https://elsewhere.example/api' };
    const sent: string[] = [];
    const fetch = (async (url: string) => {
      sent.push(url);
      return new Response('{}');
    }) as typeof globalThis.fetch;
    const { code, stderr } = await call(['runs', 'list'], { env: elsewhere, fetch });
    expect([code, sent]).toEqual([2, []]);
    expect(stderr).toContain('AIHUB_API_ROOT is https://elsewhere.example/api');
  });

  it('takes the context of a flag before others', async () => {
    const { env } = await loggedIn('a-token', '--context', 'org-1');
    const { code, stderr } = await call(['runs', 'list', '--context', 'org-2'], {
      env,
      fetch: hub.fetch,
    });
    expect(code).toBe(3);
    expect(stderr).toContain('401');
  });

  it('is asked of a file that is whole', async () => {
    const { env } = await loggedIn();
    writeFileSync(fileOf(env), '{"profiles":{"default":{"token":"a-token"}}}');
    const { code, stderr } = await call(['runs', 'list'], { env });
    expect(code).toBe(2);
    expect(stderr).toContain('is not a configuration of aihub');
    expect(stderr).not.toContain('a-token');
  });
});

describe('no secret shows', () => {
  it('with --verbose, in errors or in the list of profiles', async () => {
    const { env } = await loggedIn('other-token');
    const shown = [
      await call(['runs', 'list', '--verbose'], { env, fetch: hub.fetch }),
      await call(['runs', 'get', 'a-run', '--verbose'], { env, fetch: hub.fetch }),
      await call(['profiles', '--quiet'], { env }),
      await call(['doctor'], { env, fetch: hub.fetch }),
      await call(['doctor', '--json'], { env, fetch: hub.fetch }),
    ];
    expect(shown[0]?.stderr).toContain('GET /v2/apps/runs');
    for (const { stdout, stderr } of shown) expect(stdout + stderr).not.toContain('other-token');
  });
});

it('reads the token from a file', async () => {
  const file = join(temporaryFolder(), 'token');
  writeFileSync(file, 'a-token\n');
  const argv = ['login', '--token-file', file, '--api-root', hub.url];
  const { code } = await call(argv, { env: homeOf(), fetch: hub.fetch });
  expect(code).toBe(0);
});
