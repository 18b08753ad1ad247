import { expect, it } from 'vitest';
import { exchangesOfHar } from './har.ts';

const entry = (response: object) => ({
  request: { method: 'get', url: 'https://hub.example.com/api/v2/jobs/1' },
  response: { status: 200, headers: [], ...response },
});
const read = (...responses: object[]) =>
  exchangesOfHar(JSON.stringify({ log: { entries: responses.map(entry) } }));

it('bodies are read as text or base64, and an absent one is not known', () => {
  const base64 = Buffer.from('{"é":1}').toString('base64');
  const bodies = read(
    { content: { text: '{}', mimeType: 'application/json' } },
    { content: { text: base64, encoding: 'base64', mimeType: 'application/json' } },
    { content: { size: 0 } },
    { content: { size: 10 } },
    {},
  ).map(({ body }) => body);
  expect(bodies).toEqual(['{}', '{"é":1}', '', undefined, undefined]);
});

it('the header Content-Type goes before what the recorder made of it', () => {
  const headers = [{ name: 'content-Type', value: 'text/html' }];
  expect(read({ headers, content: { mimeType: 'x-unknown' } })[0]).toEqual({
    method: 'GET',
    url: 'https://hub.example.com/api/v2/jobs/1',
    status: 200,
    contentType: 'text/html',
    body: undefined,
  });
});

it('a request that got no response is left out', () => {
  expect(read({ status: 0 })).toEqual([]);
});

it.each(['{', '[]', '{"log":{}}'])('%s is no HAR file', (text) => {
  expect(() => exchangesOfHar(text)).toThrow('it is no HAR file');
});
