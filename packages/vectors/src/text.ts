import type { Json } from './vector.ts';

/** The text of typed JSON as a server writes it: an int64 as a number with all its digits. */
export function textOf(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as { [name: string]: Json });
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === '$int64') return String(first[1]);
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${textOf(item)}`).join(',')}}`;
}
