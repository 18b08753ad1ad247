import type { Document } from './document.ts';
import { numberOf } from './field.ts';

/** A rule that a document does not pass. */
export interface Problem {
  field: string;
  type: 'required' | 'number' | 'sum';
  msg: string;
}

/** Fields that a document of a class must hold, each by any of its names. */
const requiredOf: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  Invoice: [
    ['invoice_number', 'invoice_no', 'invoice_no_', 'invoice__', 'invoice__number', 'number'],
    ['total', 'total_amount', 'amount_due', 'total_due', 'total__amount', 'amount'],
  ],
  Receipt: [['total', 'total_amount', 'amount', 'total__amount']],
  'Purchase Order': [['po_number', 'order_number', 'purchase_order', 'po__number', 'number']],
};

const amounts = /^(?:sub_?_?total|total|tax|vat|amount)/i;

/** What is wrong with a document; `required` names its fields in place of its class's. */
export function requiredProblems(
  document: Document,
  required: readonly string[] | undefined,
): Problem[] {
  const { className, fields, failure } = document;
  if (failure !== undefined) return [{ field: 'document', type: 'required', msg: failure }];
  const value = (name: string) =>
    fields.find((field) => field.name.toLowerCase() === name.toLowerCase())?.value || undefined;
  const wanted = required?.map((name) => [name] as const) ?? requiredOf[className ?? ''] ?? [];
  const missing = wanted
    .filter((names) => names.every((name) => value(name) === undefined))
    .map((names) => presentOf(document, names))
    .map(
      (field): Problem => ({ field, type: 'required', msg: `No value for ${field} was found.` }),
    );
  const wrong = fields
    .filter((field) => amounts.test(field.name) && field.value !== '')
    .filter((field) => numberOf(field.value) === undefined)
    .map(({ name }): Problem => ({ field: name, type: 'number', msg: `${name} is not a number.` }));
  return [...missing, ...wrong, ...sumProblem(value)];
}

/** Whether nothing is wrong. */
export function passes(problems: readonly Problem[]): boolean {
  return problems.length === 0;
}

/** A field that is there and empty, else the first name. */
function presentOf({ fields }: Document, names: readonly [string, ...string[]]): string {
  const there = fields.find((field) => names.includes(field.name.toLowerCase()));
  return there?.name ?? names[0];
}

function sumProblem(value: (name: string) => string | undefined): Problem[] {
  const read = (...names: string[]) =>
    names.map((name) => numberOf(value(name) ?? '')).find((item) => item !== undefined);
  const [subtotal, tax, total] = [
    read('subtotal'),
    read('tax', 'vat'),
    read('total', 'total_amount'),
  ];
  if (subtotal === undefined || tax === undefined || total === undefined) return [];
  if (Math.abs(subtotal + tax - total) < 0.005) return [];
  const field = value('total') === undefined ? 'total_amount' : 'total';
  return [{ field, type: 'sum', msg: 'The total differs from subtotal and tax together.' }];
}
