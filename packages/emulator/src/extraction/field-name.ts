/**
 * A field's name as results write it, a Python identifier: a single `_` is doubled, other
 * characters turn into `_`, a leading digit gets a `_` before it.
 *
 * @example fieldName('3rd category') // '_3rd_category'
 */
export function fieldName(name: string): string {
  const identifier = name.replace(/(?<!_)_(?!_)/g, '__').replace(/[^\p{L}\p{N}_]/gu, '_');
  return /^\p{N}/u.test(identifier) ? `_${identifier}` : identifier;
}
