import { expect, it } from 'vitest';
import { filePath } from './file-path.ts';

const acme = { organization: 'acme', workspace: 'claims' };

it.each([
  [{}, '/acme/claims/fs/Instabase Drive/'],
  [{ folder: 'in' }, '/acme/claims/fs/Instabase Drive/in/'],
  [{ folder: '/in/2025 Q4/' }, '/acme/claims/fs/Instabase Drive/in/2025 Q4/'],
  [{ drive: 'S3 inbox', folder: 'a/b' }, '/acme/claims/fs/S3 inbox/a/b/'],
])('builds a path of %j', (parts, path) => {
  expect(filePath({ ...acme, ...parts })).toBe(path);
});

it.each([
  [{ organization: '' }, 'The organization of a file path has an empty name.'],
  [{ workspace: 'a/b' }, 'The workspace of a file path must be a single name, without a slash.'],
  [{ workspace: '..' }, 'which would lead to another folder'],
  [{ drive: ' x' }, 'has spaces around a name'],
  [{ folder: 'a/../b' }, 'The folder of a file path holds .., which would lead'],
  [{ folder: 'a//b' }, 'The folder of a file path has an empty name.'],
  [{ folder: 'a\\b' }, 'without backslashes'],
  [{ folder: 'a\nb' }, 'without backslashes and control characters'],
  [{ folder: 7 as never }, 'must be text'],
])('refuses %j', (parts, message) => {
  expect(() => filePath({ ...acme, ...parts })).toThrow(message);
});
