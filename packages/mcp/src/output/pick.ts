import { AIHubError } from '@org/aihub-sdk';

/**
 * Keeps the named fields of each entry, and the ISO time beside them.
 *
 * @param known - Names that are right though no entry has them, such as properties of the schema.
 * @throws AIHubError when no entry has a field of that name.
 */
export function pick(
  entries: readonly Record<string, unknown>[],
  fields: readonly string[] | undefined,
  known: readonly string[] = [],
): Record<string, unknown>[] {
  if (!fields || fields.length === 0) return [...entries];
  const names = new Set(entries.flatMap((entry) => Object.keys(entry)));
  const missing = fields.find((field) => !names.has(field) && !known.includes(field));
  if (missing !== undefined && entries.length > 0) {
    throw new AIHubError(
      `There is no field ${JSON.stringify(missing)}. There are ${[...names].slice(0, 40).join(', ')}.`,
    );
  }
  const wanted = new Set(fields.flatMap((field) => [field, `${field}_iso`]));
  return entries.map((entry) =>
    Object.fromEntries(Object.entries(entry).filter(([name]) => wanted.has(name))),
  );
}
