/** int64 values are strings of their digits, since jq and most parsers would round numbers. */
function replacer(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** JSON on one line. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, replacer) ?? 'null';
}

/** JSON for people and programs. */
export function toPrettyJson(value: unknown): string {
  return JSON.stringify(value, replacer, 2) ?? 'null';
}
