import { describe, expect, it } from 'vitest';
import { redactUrls } from './url-secrets.ts';

describe('a secret in a URL', () => {
  it.each([
    ['https://user:hunter2@files.example/a', 'https://[redacted]@files.example/a'],
    ['via http://hunter2@proxy:3128 failed', 'via http://[redacted]@proxy:3128 failed'],
    ['//user:hunter@2@files.example', '//[redacted]@files.example'],
    ['"https:\\/\\/user:hunter2@a.example\\/b"', '"https:\\/\\/[redacted]@a.example\\/b"'],
    ['https://a.example/b?sig=hunter2&se=2026', 'https://a.example/b?sig=[redacted]&se=2026'],
    ['https://a.example/b?Expires=1&Signature=hunter2~_', '…?Expires=1&Signature=[redacted]'],
    ['/b?X-Amz-Date=1&X-Amz-Signature=hunter2', '/b?X-Amz-Date=1&X-Amz-Signature=[redacted]'],
    ['/b?x-amz-security-token=hunter%2F2&a=1', '/b?x-amz-security-token=[redacted]&a=1'],
    ['/b?a=1&amp;X-Goog-Signature=hunter2"', '/b?a=1&amp;X-Goog-Signature=[redacted]"'],
    ['"/b?a=1\\u0026sig=hunter2\\u0026b=1"', '"/b?a=1\\u0026sig=[redacted]\\u0026b=1"'],
    ['/b?next=%2Fc%3Fsig%3Dhunter2', '/b?next=%2Fc%3Fsig%3D[redacted]'],
    ['/b#token=hunter2', '/b#token=[redacted]'],
  ])('is redacted: %s', (text, redacted) => {
    expect(redactUrls(text)).toBe(redacted.replace('…', 'https://a.example/b'));
  });

  it.each([
    'https://a.example/b?page_token=abc&limit=1',
    'https://a.example/npm/package@1.0.0?signal=1&tokens=2',
    'Write to help@a.example about // and token=abc.',
    'https://[redacted]@a.example/?token=[apiToken]&sig=[redacted]',
  ])('is not seen in: %s', (text) => {
    expect(redactUrls(text)).toBe(text);
  });
});
