import { hasInt64ToJSON } from './to-json.ts';

/**
 * Writes JSON text as `JSON.stringify` does, with every `bigint` as a number with all its digits.
 *
 * @param value - What `JSON.stringify` takes, and bigints anywhere in it.
 * @returns JSON text; `undefined` where `JSON.stringify` gives that (a function, `undefined`).
 * @throws TypeError on a value that holds itself.
 * @example
 * ```ts
 * stringify({ start_timestamp: 1765912514238248673n }); // '{"start_timestamp":1765912514238248673}'
 * ```
 */
export function stringify(value: unknown): string {
  // A bigint travels through JSON.stringify as a marked string. Should the data hold such a
  // string itself, the two counts differ and another mark is tried.
  for (let salt = 0; ; salt++) {
    const mark = `int64/${salt}/`;
    let written = 0;
    const text = JSON.stringify(value, function (this: Record<string, unknown>, key, item) {
      const original = this[key];
      if (typeof original === 'bigint') {
        written++;
        return mark + original;
      }
      return hasInt64ToJSON(original) ? copy(original) : item;
    }) as string | undefined;
    if (written === 0 || text === undefined) return text as string;
    let read = 0;
    const result = text.replace(new RegExp(`"${mark}(-?\\d+)"`, 'g'), (_, digits: string) => {
      read++;
      return digits;
    });
    if (read === written) return result;
  }
}

/** Own enumerable properties only, so without `toJSON`. */
function copy(value: object): object {
  return Array.isArray(value) ? [...value] : { ...value };
}
