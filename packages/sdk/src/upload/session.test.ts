import { describe, expect, it } from 'vitest';
import { partIdOf, partSizeOf, sessionIdOf } from './session.ts';

const session = (part: object) => ({ session_id: 's', part_size: 1, ...part }) as never;

it('takes IDs, and part sizes from 1, also as text', () => {
  expect(sessionIdOf(session({}), 'a')).toBe('s');
  expect(partIdOf({ part_num: 1, part_id: 'p' }, 'a')).toBe('p');
  const sizes = [1, 4_000_000, '4000000', '1'].map((part_size) => session({ part_size }));
  expect(sizes.map((item) => partSizeOf(item, 'a'))).toEqual([1, 4_000_000, 4_000_000, 1]);
});

describe('a response that cannot be used', () => {
  const cases: [string, () => unknown, string, string][] = [
    ...[null, {}, { session_id: '' }, { session_id: 7 }].map((given): (typeof cases)[number] => [
      ...(['session_id', () => sessionIdOf(given as never, 'a.pdf')] as const),
      ...(['createMultipartUploadSession', JSON.stringify(given)] as const),
    ]),
    ...[null, {}, { part_id: '' }, { part_id: 7 }].map((given): (typeof cases)[number] => [
      ...(['part_id', () => partIdOf(given as never, 'a.pdf')] as const),
      ...(['uploadMultipartPart', JSON.stringify(given)] as const),
    ]),
    ...[0, -1, 1.5, '', '0', '1e3', '9'.repeat(16), true, null].map(
      (part_size): (typeof cases)[number] => [
        ...(['part_size', () => partSizeOf(session({ part_size }), 'a.pdf')] as const),
        ...(['createMultipartUploadSession', JSON.stringify(part_size)] as const),
      ],
    ),
  ];

  it.each(cases)('by its %s is a DecodeError: %#', (name, read, operationId) => {
    let error: unknown;
    try {
      read();
    } catch (reason) {
      error = reason;
    }
    expect(error).toMatchObject({
      ...{ name: 'DecodeError', operationId, attempts: 1, earlierErrors: [] },
      message: expect.stringContaining(`${operationId} for a.pdf has ${name} `),
    });
  });
});
