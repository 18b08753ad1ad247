import { describe, expect, it } from 'vitest';
import { secretPlaces } from '../generated/secrets.ts';
import { isResendable, Secrets } from './secrets.ts';

const token = 'to"ken/7';
const nothing = undefined;

describe('the token', () => {
  it.each([
    ['as it is', 'Bearer to"ken/7!', 'Bearer [apiToken]!'],
    ['inside JSON', '{"a":"to\\"ken/7"}', '{"a":"[apiToken]"}'],
    ['inside a URL', '/x?t=to%22ken%2F7', '/x?t=[apiToken]'],
    ['more than once', 'to"ken/7to"ken/7', '[apiToken][apiToken]'],
    ['not at all', 'to"ken', 'to"ken'],
  ])('is hidden %s', async (_, text, hidden) => {
    expect((await Secrets.of(token, nothing)).hide(text)).toBe(hidden);
  });

  it('is hidden in lower case, as the name of a host', async () => {
    expect((await Secrets.of('ToKeN', nothing)).hide('https://token.example')).toBe(
      'https://[apiToken].example',
    );
  });
});

describe('secret values of a JSON body', () => {
  const body = JSON.stringify({
    app_name: 'Invoices',
    settings: {
      keys: { custom: { deep: [{ note: 'custom note' }], id: 123456 }, secret: { crm: 'crm-key' } },
      runtime_config: { instabase: { pdf: { passwords: { 'a.pdf': 'hunter2' } } } },
    },
  });

  const places = secretPlaces['POST /v2/apps/runs'];

  it.each(['custom note', '123456', 'crm-key', 'hunter2'])('%s is hidden', async (secret) => {
    expect((await Secrets.of(token, body, places)).hide(`Not ${secret}.`)).toBe('Not [hidden].');
  });

  it('are hidden, and nothing else is', async () => {
    const secrets = await Secrets.of(token, body, places);
    expect(secrets.hide('No app Invoices.')).toBe('No app Invoices.');
  });

  it('are those that the spec marks, in lists and maps too', async () => {
    const marked = { p: { list: { i: { p: { pin: 1 } } }, map: { v: 1 } } } as const;
    const sent = JSON.stringify({ list: [{ pin: '4711', note: 'note' }], map: { a: 'mapped' } });
    const secrets = await Secrets.of(token, sent, marked);
    expect(secrets.hide('4711 note mapped')).toBe('[hidden] note [hidden]');
  });

  it('are not looked for in what every object inherits', async () => {
    const sent = '{"__proto__":{"a":"proto"},"constructor":{"b":"built"}}';
    const secrets = await Secrets.of(token, sent, { p: { pin: 1 } });
    expect(secrets.hide('proto built')).toBe('proto built');
  });

  it('are hidden the longest first', async () => {
    const nested = JSON.stringify({ passwords: { a: 'secret', b: 'secret-and-more' } });
    expect((await Secrets.of(token, nested)).hide('secret-and-more')).toBe('[hidden]');
  });

  it('too short to give anything away stay, so that a message can be read', async () => {
    const short = JSON.stringify({ passwords: { a: 'a', b: '', c: null } });
    expect((await Secrets.of(token, short)).hide('a batch')).toBe('a batch');
  });

  it('are no trouble when the body is no JSON, or holds half a character', async () => {
    expect((await Secrets.of(token, '{')).hide('{')).toBe('{');
    const half = JSON.stringify({ passwords: { a: 'abc\ud800' } });
    expect((await Secrets.of(token, half)).hide('abc\ud800')).toBe('[hidden]');
  });
});

describe('what a server says under a name that stands for a secret', () => {
  it.each([
    ['JSON', '{"client_secret":"hunter2","app":"a"}', '{"client_secret":[hidden],"app":"a"}'],
    ['JSON inside JSON', '"{\\"client_secret\\":\\"hunter 2\\",\\"a\\":1}"', null],
    ['a map of secrets', '{"credentials":{"id":"hunter2","b":[1]},"app":1}', null],
    ['a list of secrets', 'passwords: ["hunter2", "hunter2"]', 'passwords: [hidden]'],
    ['an object as people write it', "{client_secret: 'hunter2'}", '{client_secret: [hidden]}'],
    ['a quote that never ends', 'password="hunter2 and on', 'password=[hidden]'],
    ['a form', 'a=1&apiKey=hunter2&b=2', 'a=1&apiKey=[hidden]&b=2'],
    ['a header', 'Authorization: Bearer hunter2', 'Authorization: [hidden]'],
    ['prose', 'The secret: hunter2 is wrong.', 'The secret: [hidden] is wrong.'],
  ])('is hidden in %s', async (_, text, hidden) => {
    const said = (await Secrets.of(token, nothing)).hide(text);
    expect(said).not.toContain('hunter');
    expect(said).toContain('[hidden]');
    if (hidden !== null) expect(said).toBe(hidden);
  });

  it.each([
    'No secret is called crm-key.',
    'page_size: 7, next_page_token: "abc"',
    'Wrong password.',
    'access_token=[apiToken]&a=1',
  ])('leaves %s as it is', async (text) => {
    expect((await Secrets.of(token, nothing)).hide(text)).toBe(text);
  });

  it.each(['client_secret', 'passwords', 'awsSecretAccessKey', 'refresh_token', 'API-KEY'])(
    'is hidden in a property %s, whatever its type',
    async (name) => {
      const secrets = await Secrets.of(token, nothing);
      expect(secrets.hideValue(name, { a: 'x' })).toBe('[hidden]');
      expect(secrets.hideValue(name, 4711)).toBe('[hidden]');
      expect(secrets.hideValue(name, null)).toBeNull();
    },
  );

  it('is hidden in a property that the spec marks, and in no other', async () => {
    const secrets = await Secrets.of(token, nothing, { p: { mount: { p: { pin: 1 } } } });
    expect(secrets.hideValue('pin', '4711')).toBe('[hidden]');
    expect(secrets.hideValue('mount', 'a')).toBe('a');
    expect(secrets.hideValue('next_page_token', 'a')).toBe('a');
  });
});

describe('a file', () => {
  const text = 'The quick brown fox jumps over the lazy dog. '.repeat(3);
  const bytes = new TextEncoder().encode(text);

  it.each<[string, BodyInit]>([
    ['bytes', bytes],
    ['a buffer', bytes.buffer],
    ['a Blob', new Blob([bytes])],
  ])('as %s is found in what repeats a part of it', async (_, file) => {
    const secrets = await Secrets.of(token, file);
    expect(secrets.repeatsFile(`Bad: ${text.slice(10, 45)}`)).toBe(true);
    expect(secrets.repeatsFile('The batch does not exist.')).toBe(false);
    expect(secrets.repeatsFile('')).toBe(false);
  });

  it('that is short is found whole', async () => {
    const secrets = await Secrets.of(token, new TextEncoder().encode('hello'));
    expect(secrets.repeatsFile('Bad file: hello')).toBe(true);
    expect(secrets.repeatsFile('Bad file: hell')).toBe(false);
  });

  it('that is a stream may be in anything', async () => {
    const secrets = await Secrets.of(token, new Blob(['a']).stream());
    expect(secrets.repeatsFile('anything')).toBe(true);
    expect(secrets.repeatsFile('')).toBe(false);
  });

  it('of zeros or blanks is not found in an indented page', async () => {
    const secrets = await Secrets.of(token, new TextEncoder().encode(' '.repeat(1000)));
    expect(secrets.repeatsFile(`<html>\n${' '.repeat(40)}<p>`)).toBe(false);
  });

  it('of 10 MB is searched in less than a second', async () => {
    const secrets = await Secrets.of(token, new Uint8Array(10 ** 7).fill(97));
    const startedAt = performance.now();
    expect(secrets.repeatsFile('b'.repeat(10 ** 5))).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});

describe('a body can be sent again', () => {
  it.each<[string, unknown, boolean]>([
    ['nothing', undefined, true],
    ['text', 'a', true],
    ['bytes', new Uint8Array(1), true],
    ['a view', new DataView(new ArrayBuffer(1)), true],
    ['a buffer', new ArrayBuffer(1), true],
    ['a Blob', new Blob(), true],
    ['a stream', new Blob().stream(), false],
    ['an iterator', (async function* () {})(), false],
  ])('if it is %s: %#', (_, body, can) => {
    expect(isResendable(body as BodyInit)).toBe(can);
  });
});
