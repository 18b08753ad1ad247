import { stringify } from '../codec/stringify.ts';

/** Whether two lists hold equal values; a server may write objects where text is promised. */
export function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((value, index) => {
    const other = b[index];
    if (value === other) return true;
    return typeof value === 'object' && value !== null && stringify(value) === stringify(other);
  });
}
