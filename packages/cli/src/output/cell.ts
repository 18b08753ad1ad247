import { toJson } from './json.ts';
import type { Palette } from './palette.ts';
import type { FieldShape } from './shape.ts';
import type { Cell } from './table.ts';
import { timeText, toMs } from './time.ts';
import { visible } from './visible.ts';

/** What each known status looks like. Others have no colour. */
const colourOf: Record<string, 'green' | 'red' | 'yellow' | 'cyan'> = {
  COMPLETE: 'green',
  FAILED: 'red',
  CANCELLED: 'red',
  STOPPED_AT_CHECKPOINT: 'yellow',
  PAUSED: 'yellow',
  RUNNING: 'cyan',
  PENDING: 'cyan',
};

/** A value as text for people. */
export function textOf(value: unknown, shape: FieldShape | undefined, utc: boolean): string {
  if (value === null || value === undefined) return '';
  if (shape?.unit !== undefined) {
    const ms = toMs(value, shape.unit);
    if (ms !== undefined) return timeText(ms, utc);
    // The API has 0 for a time that has not come.
    if (value === 0 || value === 0n) return '';
  }
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value) && value.every(isScalar)) return visible(value.join(', '));
  return typeof value === 'object' ? visible(toJson(value)) : String(value);
}

function isScalar(value: unknown): boolean {
  return value !== null && typeof value !== 'object';
}

/** A value in a cell, coloured where it is a status. */
export function cellOf(
  value: unknown,
  shape: FieldShape | undefined,
  utc: boolean,
  palette: Palette,
): Cell {
  const text = textOf(value, shape, utc);
  return { text, paint: paintOf(value, shape, palette) };
}

/** The colour of a status. */
export function paintOf(
  value: unknown,
  shape: FieldShape | undefined,
  palette: Palette,
): ((text: string) => string) | undefined {
  if (!shape?.isEnum || typeof value !== 'string' || !Object.hasOwn(colourOf, value))
    return undefined;
  const colour = colourOf[value];
  return colour && palette[colour];
}
