import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fuzzed } from '../../test/fuzz-share.ts';
import { AIHub } from '../client.ts';
import { AIHubError } from '../errors.ts';
import { type AIHubOptions, toSettings } from './settings.ts';

const apiToken = 'a-token';

beforeEach(() => {
  for (const name of ['AIHUB_API_TOKEN', 'AIHUB_IB_CONTEXT', 'AIHUB_API_ROOT']) {
    vi.stubEnv(name, undefined);
  }
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

function refusal(options: Partial<AIHubOptions>): string {
  try {
    toSettings({ apiToken, ...options });
  } catch (error) {
    expect(error).toBeInstanceOf(AIHubError);
    return (error as Error).message;
  }
  throw new Error('It was accepted.');
}

describe('the root of the API', () => {
  it.each([
    [undefined, 'https://aihub.instabase.com/api'],
    ['https://acme.example/api', 'https://acme.example/api'],
    ['https://acme.example/api///', 'https://acme.example/api'],
    ['https://acme.example', 'https://acme.example'],
    ['HTTPS://ACME.example:443/api', 'https://acme.example/api'],
    ['http://localhost:4010', 'http://localhost:4010'],
    ['http://127.0.0.1:4010/api', 'http://127.0.0.1:4010/api'],
    ['http://127.8.9.1', 'http://127.8.9.1'],
    ['http://127.10.200.3', 'http://127.10.200.3'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
  ])('%s is taken as %s', (apiRoot, taken) => {
    expect(toSettings({ apiToken, apiRoot }).apiRoot).toBe(taken);
  });

  it.each([
    ['no URL', 'aihub.instabase.com/api', /not a URL/],
    ['nothing', '', /not a URL/],
    ['a user name', 'https://root:hunter2@acme.example', /user name or password/],
    ['a password alone', 'https://:hunter2@acme.example', /user name or password/],
    ['a user name alone', 'https://root@acme.example', /user name or password/],
    ['a query', 'https://acme.example/api?key=hunter2', /query/],
    ['an empty query', 'https://acme.example/api?', /query/],
    ['a fragment', 'https://acme.example/api#hunter2', /fragment/],
    ['a brace', 'https://acme.example/{api}', /brace/],
    ['a backslash', 'https://acme.example\\@evil.example/', /backslash/],
    ['plain http', 'http://acme.example/hunter2', /https/],
    ['plain http to a name like loopback', 'http://localhost.evil.example', /https/],
    ['plain http to an address like loopback', 'http://127.0.0.1.evil.example', /https/],
    [
      'plain http to a name that ends like loopback',
      'http://evil-localhost/',
      /must begin with https, else the token could be read/,
    ],
    ['plain http to all addresses', 'http://0.0.0.0/', /https/],
    ['another scheme', 'ftp://acme.example/', /must begin with https,/],
    ['a scheme that ends like https', 'xhttps://acme.example/', /must begin with https,/],
    ['a scheme that begins like https', 'https+x://acme.example/', /must begin with https,/],
    ['a script', 'javascript:hunter2', /https/],
    ['a file', 'file:///etc/passwd', /https/],
  ])('is refused with %s, and not repeated', (_, apiRoot, says) => {
    const message = refusal({ apiRoot });
    expect(message).toMatch(says);
    expect(message).toMatch(/^apiRoot /);
    expect(message).not.toContain('hunter2');
  });
});

describe('what is sent as a header', () => {
  it.each(['apiToken', 'ibContext'])('%s is sent as it is, or refused and not repeated', (name) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.stringMatching(/^[\x20-\x7e]+$/),
          fc.constantFrom('a\r\nX-Evil: 1', 'a\n', '\ta', 'a\u2028b', 'ä', 'a ', ' a', 'a\0'),
        ),
        (value) => {
          const options = { apiToken, [name]: value };
          let headers: Record<string, string>;
          try {
            headers = toSettings(options).headers;
          } catch (error) {
            const { message } = error as Error;
            expect(error).toBeInstanceOf(AIHubError);
            if (value.trim().length > 12) expect(message).not.toContain(value.trim());
            return;
          }
          const sent = new Request('https://acme.example', { headers }).headers;
          const expected = name === 'apiToken' ? `Bearer ${value}` : value;
          expect(sent.get(name === 'apiToken' ? 'authorization' : 'ib-context')).toBe(expected);
        },
      ),
      { numRuns: fuzzed(5000) },
    );
  });

  it.each([
    ['apiToken', 'tok\r\nX-Evil: en'],
    ['apiToken', 'tok\nen'],
    ['apiToken', 'tok en '],
    ['ibContext', 'tok\ren'],
    ['ibContext', 'tok\u0085en'],
    ['ibContext', ''],
  ])('%s with what no header can carry is refused by name', (name, value) => {
    const message = refusal({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} must be visible ASCII text`));
    expect(message).not.toMatch(/tok|Evil/);
  });

  it('a token that is no text is refused', () => {
    expect(refusal({ apiToken: 7 as never })).toMatch(/^apiToken must be visible ASCII text/);
  });

  it('says who the request is from', () => {
    expect(toSettings({ apiToken }).headers['User-Agent']).toMatch(
      /^aihub-sdk\/\d+\.\d+\.\d+ node\/\d+\.\d+\.\d+$/,
    );
  });
});

describe('what is left out', () => {
  it('is read from the environment, where an empty variable counts as none', () => {
    vi.stubEnv('AIHUB_API_TOKEN', 'of-environment');
    vi.stubEnv('AIHUB_IB_CONTEXT', '');
    vi.stubEnv('AIHUB_API_ROOT', 'https://acme.example/api');
    const { apiRoot, headers } = toSettings({});
    expect(apiRoot).toBe('https://acme.example/api');
    expect(headers.Authorization).toBe('Bearer of-environment');
    expect(headers).not.toHaveProperty('IB-Context');
    vi.stubEnv('AIHUB_IB_CONTEXT', 'acme');
    expect(toSettings({}).headers['IB-Context']).toBe('acme');
    expect(toSettings({ ibContext: 'other' }).headers['IB-Context']).toBe('other');
  });

  it('is missed when it is the token', () => {
    expect(refusal({ apiToken: undefined })).toMatch(/^No API token\. .*AIHUB_API_TOKEN/);
  });

  it.each<[Partial<AIHubOptions>, RegExp]>([
    [{ timeoutMs: 0 }, /^timeoutMs must be .* not 0\./],
    [{ timeoutMs: Number.NaN }, /^timeoutMs /],
    [{ timeoutMs: '5' as never }, /^timeoutMs /],
    [{ maxRetries: -1 }, /^maxRetries /],
    [{ maxRetries: 1.5 }, /^maxRetries /],
    [{ maxResponseBytes: 0 }, /^maxResponseBytes /],
  ])('%j is refused', (options, says) => {
    expect(refusal(options)).toMatch(says);
  });
});

describe('a browser page', () => {
  it('is refused unless that is asked for by a name that says so', () => {
    vi.stubGlobal('window', {});
    vi.stubGlobal('document', {});
    expect(refusal({})).toMatch(/In a browser everybody can read your API token/);
    const { headers } = toSettings({ apiToken, dangerouslyAllowBrowser: true });
    expect(headers).not.toHaveProperty('User-Agent');
  });
});

describe('a worker of a browser page', () => {
  it('is refused as the page is, though it has no window', () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' });
    expect(refusal({})).toMatch(/In a browser/);
  });
});

describe('Deno without --allow-env', () => {
  const env = new Proxy({}, { get: () => expect.fail('NotCapable: run with --allow-env') });

  it('needs no environment where the token is given', () => {
    vi.stubGlobal('process', { env });
    expect(toSettings({ apiToken }).apiRoot).toBe('https://aihub.instabase.com/api');
  });

  it('gets an error that says why its token is missing', () => {
    vi.stubGlobal('process', { env });
    vi.stubGlobal('Deno', {});
    expect(refusal({ apiToken: undefined })).toMatch(/^No API token\. .*--allow-env/);
  });
});

describe('the global fetch', () => {
  it('is looked up at each call, so that tests can replace it after the client was made', async () => {
    const aihub = new AIHub({ apiToken });
    for (const id of ['first', 'second']) {
      vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ id, status: 'RUNNING' })));
      expect((await aihub.runs.get('a-run')).id).toBe(id);
    }
  });
});

describe('__proto__ and constructor in options', () => {
  it('change no prototype, and are refused as options that there are not', () => {
    const text =
      '{"__proto__":{"apiRoot":"https://evil.example"},"constructor":{"prototype":{"x":1}}}';
    const options = { apiToken, ...JSON.parse(text) };
    expect(() => new AIHub(options)).toThrow('new AIHub has no option "__proto__".');
    expect(() => toSettings(options)).toThrow(AIHubError);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});
