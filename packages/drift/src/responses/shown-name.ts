/** More undocumented names than this in one object are keys of a map, and so data. */
const mostNames = 12;

/**
 * The undocumented names of an object, as they may be shown. A name that looks like data (an ID, a file
 * name, an address), and each name of what looks like a map, is shown as `{name}`.
 */
export function shownNames(names: readonly string[]): { name: string; shown: string }[] {
  const isMap = names.length > mostNames;
  return names.map((name) => ({
    name,
    shown: !isMap && looksLikeIdentifier(name) ? name : '{name}',
  }));
}

function looksLikeIdentifier(name: string): boolean {
  return name.length <= 48 && /^[A-Za-z_][A-Za-z_]*(?:\d{1,2}[A-Za-z_]*)?$/.test(name);
}
