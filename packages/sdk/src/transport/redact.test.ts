import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { secretPlaces } from '../generated/secrets.ts';
import { Redactor, withoutToken } from './redact.ts';

const token = 'to"ken/7';
const nothing = undefined;

describe('the token', () => {
  it.each([
    ['as it is', 'Bearer to"ken/7!', 'Bearer [apiToken]!'],
    ['inside JSON', '{"a":"to\\"ken/7"}', '{"a":"[apiToken]"}'],
    ['inside JSON inside JSON', '"{\\"a\\":\\"to\\\\\\"ken/7\\"}"', '"{\\"a\\":\\"[apiToken]\\"}"'],
    ['inside a URL', '/x?t=to%22ken%2F7', '/x?t=[apiToken]'],
    ['more than once', 'to"ken/7to"ken/7', '[apiToken][apiToken]'],
    ['not at all', 'to"ken', 'to"ken'],
  ])('is redacted %s', async (_, text, redacted) => {
    expect((await Redactor.of(token, nothing)).redact(text)).toBe(redacted);
  });

  it.each([
    ['12345678', '/a/12345678/b', '/a/[apiToken]/b'],
    ['to"ken/78', '/a/to%22ken%2F78', '/a/[apiToken]'],
    ['1234567', '/a/1234567', '/a/1234567'],
  ])('is taken out of a path unless it is too short to be one: %s', (apiToken, path, without) => {
    expect(withoutToken(path, apiToken)).toBe(without);
  });

  it('is redacted in lower case, as the name of a host', async () => {
    expect((await Redactor.of('ToKeN', nothing)).redact('https://token.example')).toBe(
      'https://[apiToken].example',
    );
  });
});

describe('a token of few characters', () => {
  it('is redacted as a word, and is not cut out of other words', async () => {
    const redactor = await Redactor.of('art', nothing);
    expect(redactor.redact('Bearer art, start; {"t":"art"} /?t=art&party=1 ART')).toBe(
      'Bearer [apiToken], start; {"t":"[apiToken]"} /?t=[apiToken]&party=1 ART',
    );
  });

  it.each(['a.b', '$&', '[x', '^', 'é'])('such as %s is taken literally', async (short) => {
    expect((await Redactor.of(short, nothing)).redact(`(${short}) axb`)).toBe('([apiToken]) axb');
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

  it.each(['custom note', '123456', 'crm-key', 'hunter2'])('%s is redacted', async (secret) => {
    expect((await Redactor.of(token, body, places)).redact(`Not ${secret}.`)).toBe(
      'Not [redacted].',
    );
  });

  it('are redacted, and nothing else is', async () => {
    const redactor = await Redactor.of(token, body, places);
    expect(redactor.redact('No app Invoices.')).toBe('No app Invoices.');
  });

  it('are those that the spec marks, in lists and maps too', async () => {
    const marked = { p: { list: { i: { p: { pin: 1 } } }, map: { v: 1 } } } as const;
    const sent = JSON.stringify({ list: [{ pin: '4711', note: 'note' }], map: { a: 'mapped' } });
    const redactor = await Redactor.of(token, sent, marked);
    expect(redactor.redact('4711 note mapped')).toBe('[redacted] note [redacted]');
  });

  it('are not looked for in what every object inherits', async () => {
    const sent = '{"__proto__":{"a":"proto"},"constructor":{"b":"built"}}';
    const redactor = await Redactor.of(token, sent, { p: { pin: 1 } });
    expect(redactor.redact('proto built')).toBe('proto built');
  });

  it('are found by common names where the spec marks nothing, behind lists and nulls too', async () => {
    const sent = JSON.stringify({
      a: null,
      list: [{ password: 'pin' }],
      map: { b: {} },
      apiKey: 'k-1',
    });
    const redactor = await Redactor.of(token, sent);
    expect(redactor.redact('pin k-1')).toBe('[redacted] [redacted]');
  });

  it('are redacted the longest first', async () => {
    const nested = JSON.stringify({ passwords: { a: 'secret', b: 'secret-and-more' } });
    expect((await Redactor.of(token, nested)).redact('secret-and-more')).toBe('[redacted]');
  });

  it('of one or two characters are left, so that the message stays readable', async () => {
    const short = JSON.stringify({ passwords: { a: 'a', b: '', c: null } });
    expect((await Redactor.of(token, short)).redact('a batch')).toBe('a batch');
  });

  it('may sit in a body that is no JSON or holds half a character', async () => {
    expect((await Redactor.of(token, '{')).redact('{')).toBe('{');
    const half = JSON.stringify({ passwords: { a: 'abc\ud800' } });
    expect((await Redactor.of(token, half)).redact('abc\ud800')).toBe('[redacted]');
  });
});

describe('what a server says under a name that stands for a secret', () => {
  it.each([
    ['JSON', '{"client_secret":"hunter2","app":"a"}', '{"client_secret":[redacted],"app":"a"}'],
    ['JSON inside JSON', '"{\\"client_secret\\":\\"hunter 2\\",\\"a\\":1}"', null],
    ['a map of secrets', '{"credentials":{"id":"hunter2","b":[1]},"app":1}', null],
    ['a list of secrets', 'passwords: ["hunter2", "hunter2"]', 'passwords: [redacted]'],
    ['an object as people write it', "{client_secret: 'hunter2'}", '{client_secret: [redacted]}'],
    ['a quote that never ends', 'password="hunter2 and on', 'password=[redacted]'],
    ['a form', 'a=1&apiKey=hunter2&b=2', 'a=1&apiKey=[redacted]&b=2'],
    ['a header', 'Authorization: Bearer hunter2', 'Authorization: [redacted]'],
    ['prose', 'The secret: hunter2 is wrong.', 'The secret: [redacted] is wrong.'],
  ])('is redacted in %s', async (_, text, redacted) => {
    const said = (await Redactor.of(token, nothing)).redact(text);
    expect(said).not.toContain('hunter');
    expect(said).toContain('[redacted]');
    if (redacted !== null) expect(said).toBe(redacted);
  });

  it.each([
    'No secret is called crm-key.',
    'page_size: 7, next_page_token: "abc"',
    'Wrong password.',
    'access_token=[apiToken]&a=1',
  ])('leaves %s as it is', async (text) => {
    expect((await Redactor.of(token, nothing)).redact(text)).toBe(text);
  });

  it.each(['client_secret', 'passwords', 'awsSecretAccessKey', 'refresh_token', 'API-KEY'])(
    'is redacted in a property %s, whatever its type',
    async (name) => {
      const redactor = await Redactor.of(token, nothing);
      expect(redactor.redactValue(name, { a: 'x' })).toBe('[redacted]');
      expect(redactor.redactValue(name, 4711)).toBe('[redacted]');
      // Whether there is one is no secret.
      for (const flag of [null, true, false]) expect(redactor.redactValue(name, flag)).toBe(flag);
    },
  );

  it('is redacted in a property that the spec marks, and in no other', async () => {
    const redactor = await Redactor.of(token, nothing, { p: { mount: { p: { pin: 1 } } } });
    expect(redactor.redactValue('pin', '4711')).toBe('[redacted]');
    expect(redactor.redactValue('mount', 'a')).toBe('a');
    expect(redactor.redactValue('next_page_token', 'a')).toBe('a');
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
    const redactor = await Redactor.of(token, file);
    expect(redactor.repeatsFile(`Bad: ${text.slice(10, 45)}`)).toBe(true);
    expect(redactor.repeatsFile('The batch does not exist.')).toBe(false);
    expect(redactor.repeatsFile('')).toBe(false);
  });

  it('that is short is found whole', async () => {
    const redactor = await Redactor.of(token, new TextEncoder().encode('hello'));
    expect(redactor.repeatsFile('Bad file: hello')).toBe(true);
    expect(redactor.repeatsFile('Bad file: hell')).toBe(false);
  });

  it.each([
    ['abc', true],
    ['ab', false],
  ])('of so few characters as %j is found: %s', async (content, isFound) => {
    const redactor = await Redactor.of(token, new Blob([content]));
    expect(redactor.repeatsFile(`Bad file: ${content}`)).toBe(isFound);
  });

  it('that cannot be read any more may be repeated by any text', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'redact-'));
    await writeFile(join(folder, 'a'), 'content');
    const gone = await openAsBlob(join(folder, 'a'));
    await rm(folder, { recursive: true });
    const redactor = await Redactor.of(token, gone);
    expect(redactor.repeatsFile('anything')).toBe(true);
  });

  it('that is a stream may be repeated by any text', async () => {
    const redactor = await Redactor.of(token, new Blob(['a']).stream());
    expect(redactor.repeatsFile('anything')).toBe(true);
    expect(redactor.repeatsFile('')).toBe(false);
  });

  it('of zeros or blanks is not found in an indented page', async () => {
    const redactor = await Redactor.of(token, new TextEncoder().encode(' '.repeat(1000)));
    expect(redactor.repeatsFile(`<html>\n${' '.repeat(40)}<p>`)).toBe(false);
  });

  it('of 10 MB is searched in less than a second of processor time', async () => {
    const redactor = await Redactor.of(token, new Uint8Array(10 ** 7).fill(97));
    const before = process.cpuUsage();
    expect(redactor.repeatsFile('b'.repeat(10 ** 5))).toBe(false);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
