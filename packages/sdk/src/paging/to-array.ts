import { checkOptions, type Rules } from '../options/check-options.ts';

const arrayRules: Rules = {
  limit: (value) => !(typeof value === 'number' && value >= 0) && 'a number of items from 0',
};

/** Reads a list into an array, up to a limit. */
export async function toArray<T>(
  list: AsyncIterable<T>,
  options: { limit?: number | undefined },
): Promise<T[]> {
  checkOptions('toArray', options, arrayRules);
  const { limit = Number.POSITIVE_INFINITY } = options;
  const items: T[] = [];
  if (limit === 0) return items;
  for await (const item of list) {
    items.push(item);
    if (items.length >= limit) break;
  }
  return items;
}
