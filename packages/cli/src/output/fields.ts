import { UsageError } from '../errors/usage-error.ts';

/** Reads `--fields a,b.c`. */
export function parseFields(text: string): string[] {
  const fields = text.split(',').map((name) => name.trim());
  if (fields.every((name) => name !== '')) return fields;
  throw new UsageError(
    `--fields must be names with commas between, such as id,status, not ${JSON.stringify(text)}.`,
  );
}

/** The value at `a.b`; a name with dots in it comes first, as rows of results have them. */
export function fieldOf(item: unknown, field: string): unknown {
  if (typeof item !== 'object' || item === null) return undefined;
  if (Object.hasOwn(item, field)) return (item as Record<string, unknown>)[field];
  const dot = field.indexOf('.');
  if (dot < 0) return undefined;
  return fieldOf(fieldOf(item, field.slice(0, dot)), field.slice(dot + 1));
}

/** An object with these fields alone; null where there is no such field. */
export function pick(item: unknown, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, fieldOf(item, field) ?? null]));
}

/**
 * Refuses fields that the spec does not know, before anything is sent.
 *
 * @param known - The names that answers have; empty where they are not known.
 */
export function checkFields(fields: readonly string[], known: readonly string[]): void {
  if (known.length === 0) return;
  for (const field of fields) {
    const [first = ''] = field.split('.');
    if (known.includes(first) || known.includes(field)) continue;
    throw new UsageError(
      `There is no field ${JSON.stringify(first)}. The fields are ${known.join(', ')}.`,
    );
  }
}
