import type { JsonSchema } from '@org/aihub-sdk/operations';
import { fromMs, isTimeUnit } from '../output/time.ts';
import { timeMs } from './duration.ts';
import { resolve, typesOf, valuesOf } from './schema.ts';

/** How a value is written on a command line. */
export type Kind = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'json';

/** A value cannot be taken; the message goes on from the name of the flag. */
export class ValueError extends Error {
  override readonly name = 'ValueError';
}

/** How a value of this schema is written. */
export function kindOf(given: JsonSchema, root: JsonSchema): Kind {
  const types = typesOf(given, root);
  if (types.length !== 1) return types.length > 0 && types.every(isPlain) ? 'string' : 'json';
  const [type] = types;
  if (type === 'integer' || type === 'number' || type === 'boolean' || type === 'string')
    return type;
  const items = resolve(given, root).items;
  return type === 'array' && items && isScalar(kindOf(items, root)) ? 'list' : 'json';
}

function isPlain(type: string): boolean {
  return type === 'string' || type === 'integer' || type === 'number';
}

function isScalar(kind: Kind): boolean {
  return kind !== 'json' && kind !== 'list';
}

/** What stands for a value in help texts: `<integer>`, `<time>`. */
export function placeholderOf(given: JsonSchema, root: JsonSchema): string {
  const schema = resolve(given, root);
  const kind = kindOf(schema, root);
  if (kind === 'list') return placeholderOf(schema.items ?? {}, root);
  if (kind === 'json') return 'json|@file';
  if (kind === 'boolean') return 'bool';
  if (isTimeUnit(schema['x-sdk-unit'])) return 'time';
  return valuesOf(schema, root) ? 'value' : kind;
}

/** Reads a value that is written on the command line, by its schema. */
export function parseValue(
  text: string,
  given: JsonSchema,
  root: JsonSchema,
  now: number,
): unknown {
  const schema = resolve(given, root);
  switch (kindOf(schema, root)) {
    case 'integer':
      return parseInteger(text, schema, now);
    case 'number':
      return parseNumber(text);
    case 'boolean':
      return parseBoolean(text);
    case 'list':
      return parseValue(text, schema.items ?? {}, root, now);
    case 'json':
      return parseJson(text);
    default:
      return parseString(text, schema, root);
  }
}

function parseInteger(text: string, schema: JsonSchema, now: number): number | bigint {
  const unit = schema['x-sdk-unit'];
  const isLong = schema.format === 'int64';
  if (/^[+-]?\d+$/.test(text)) {
    const value = Number(text);
    if (isLong) return BigInt(text);
    if (!Number.isSafeInteger(value)) throw new ValueError('is too large for a whole number');
    checkRange(value, schema);
    return value;
  }
  if (!isTimeUnit(unit)) throw new ValueError('must be a whole number');
  const ms = timeMs(text, now);
  if (ms === undefined) {
    throw new ValueError(
      `must be Unix time in ${unit}, how long ago (2d, 6h), or a date such as 2026-11-25 or 2026-11-25T14:00Z`,
    );
  }
  const value = fromMs(ms, unit);
  return isLong ? value : Number(value);
}

function checkRange(value: number, { minimum, maximum }: JsonSchema): void {
  if (typeof minimum === 'number' && value < minimum)
    throw new ValueError(`must be at least ${minimum}`);
  if (typeof maximum === 'number' && value > maximum)
    throw new ValueError(`must be at most ${maximum}`);
}

function parseNumber(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new ValueError('must be a number');
  return value;
}

export function parseBoolean(text: string): boolean {
  if (text === 'true') return true;
  if (text === 'false') return false;
  throw new ValueError('must be true or false');
}

function parseString(text: string, schema: JsonSchema, root: JsonSchema): string {
  const known = valuesOf(schema, root);
  if (known && !known.open && !known.values.includes(text)) {
    throw new ValueError(`must be one of ${known.values.join(', ')}`);
  }
  const { maxLength } = schema;
  if (typeof maxLength === 'number' && [...text].length > maxLength) {
    throw new ValueError(`must have at most ${maxLength} characters`);
  }
  return text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ValueError('must be JSON, or @FILE or - for JSON in a file or on standard input');
  }
}
