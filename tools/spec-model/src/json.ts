const widest = 76;

/** Indented JSON with every digit of a bigint. What fits into a line stays in one. */
export function toJson(value: unknown, indent = ''): string {
  if (typeof value === 'bigint') return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const deeper = `${indent}  `;
  const rows = Array.isArray(value)
    ? value.map((item) => toJson(item, deeper))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${toJson(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (rows.length === 0) return open + close;
  const pad = open === '{' ? ' ' : '';
  const line = `${open}${pad}${rows.join(', ')}${pad}${close}`;
  if (indent !== '' && indent.length + line.length <= widest && !line.includes('\n')) return line;
  return `${open}\n${rows.map((row) => deeper + row).join(',\n')}\n${indent}${close}`;
}
