import { hashOf } from '../random.ts';
import { fieldName } from './field-name.ts';
import type { Cell } from './layout.ts';

/** A value that was found. */
export interface Field {
  /** As results write it. */
  name: string;
  value: string;
  type: 'TEXT' | 'NUMBER' | 'DATE' | 'TABLE';
  /** Where it stands; the page counts from 0. */
  places: readonly { cell: Cell; page: number }[];
  confidence: { model: number; ocr: number };
}

const date = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})$/;
const number = /^(?:[€$£] ?)?-?\d[\d.,' ]*(?: ?(?:€|EUR|USD|GBP|%))?$/;

/** A field of a label and a value, with the type that its form suggests. */
export function toField(
  label: string,
  value: string,
  places: Field['places'],
  type: Field['type'] = typeOf(value),
): Field {
  return { name: fieldName(label), value, type, places, confidence: confidenceOf(label, value) };
}

function typeOf(value: string): Field['type'] {
  if (date.test(value)) return 'DATE';
  return number.test(value) ? 'NUMBER' : 'TEXT';
}

/** No model stands behind these: they follow from the text alone, so that tests can rely on them. */
function confidenceOf(label: string, value: string): Field['confidence'] {
  const plain = value.length === 0 ? 0 : value.replace(/[^\x20-\x7e]/g, '').length / value.length;
  const model = 0.8 + (0.19 * hashOf(`${label}=${value}`)) / 2 ** 32;
  return { model: round(value === '' ? 0 : model), ocr: round(0.5 + plain / 2) };
}

function round(confidence: number): number {
  return Math.round(confidence * 1_000) / 1_000;
}

/**
 * A number as people write it, or nothing: the last of `.` and `,` is the decimal sign, unless it
 * is a comma before three digits.
 */
export function numberOf(value: string): number | undefined {
  const digits = value.replace(/[^\d.,-]/g, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const decimal = /^-?\d{1,3}(?:,\d{3})+$/.test(digits) ? -1 : last;
  const whole =
    decimal < 0 ? digits.replaceAll(',', '') : digits.slice(0, decimal).replace(/[.,]/g, '');
  const result = Number(decimal < 0 ? whole : `${whole}.${digits.slice(decimal + 1)}`);
  return /\d/.test(digits) && Number.isFinite(result) ? result : undefined;
}
