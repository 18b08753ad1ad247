import { expect, test } from 'vitest';
import { curl } from './curl.ts';

const request = {
  method: 'POST',
  url: 'https://aihub.test/api/v2/batches',
  contentType: 'application/json',
  hasBody: true,
};

test('A quote in a body cannot end the shell word around it', () => {
  const text = '{"name":"Jane\'s files"}';
  expect(curl({ ...request, text })).toContain(`"name": "Jane'\\''s files"`);
});

test('A body with a number that would be rounded is left as it is', () => {
  const text = '{"at":1765912514238248673}';
  expect(curl({ ...request, text })).toContain(`-d '${text}'`);
});

test('Bytes come from a file, and the token from the environment', () => {
  const command = curl({ ...request, text: undefined });
  expect(command).toContain('--data-binary @the-file');
  expect(command).toContain('"Authorization: Bearer $AIHUB_API_TOKEN"');
});
