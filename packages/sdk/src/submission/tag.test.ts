import { expect, it } from 'vitest';
import { tagOf, withTag } from './tag.ts';

it('adds the key to the tags of the body, and changes nothing else', () => {
  const body = { batch_id: 1, settings: { keys: { custom: { a: 1 } }, tags: ['mine'] } };
  expect(withTag(body, tagOf('job-7'))).toEqual({
    batch_id: 1,
    settings: { keys: { custom: { a: 1 } }, tags: ['mine', 'idempotency-key:job-7'] },
  });
  expect(body.settings.tags).toEqual(['mine']);
  expect(withTag({}, tagOf('k'))).toEqual({ settings: { tags: ['idempotency-key:k'] } });
});

it('fits into 500 characters with the other tags, and says when it does not', () => {
  const tags = ['x'.repeat(200), 'y'.repeat(200)];
  const key = 'k'.repeat(500 - 400 - 'idempotency-key:'.length);
  expect(withTag({ settings: { tags } }, tagOf(key)).settings.tags).toHaveLength(3);
  expect(() => withTag({ settings: { tags } }, tagOf(`${key}k`))).toThrow('these have 501');
});

it.each(['', 'a b', 'ü', 'a\n', 7 as never])('refuses the key %j', (key) => {
  expect(() => tagOf(key)).toThrow('idempotencyKey must be text of visible ASCII');
});
