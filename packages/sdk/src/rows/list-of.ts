import { mustBe } from '../options/must-be.ts';

const aList = 'a list, such as runs.iterateResults gives';

/**
 * A list of the results; `null` and absence stand for an empty one.
 *
 * @throws AIHubError when it is no list: to go on would leave out what it holds.
 */
export function listOf<T>(name: string, value: readonly T[] | null | undefined): readonly T[] {
  const list = value ?? [];
  if (Array.isArray(list)) return list;
  throw mustBe(`${name} of the results`, aList, value);
}

/** Checks what is to be gone through: a page of results, or a promise, is not the files in it. */
export function checkIterable(name: string, value: unknown): void {
  const given = Object(value);
  if (Symbol.iterator in given || Symbol.asyncIterator in given) return;
  throw mustBe(name, aList, value);
}
