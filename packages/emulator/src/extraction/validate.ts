import type { Document } from './document.ts';
import { type Field, numberOf } from './field.ts';

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
  const find = (name: string) =>
    fields.find((field) => field.name.toLowerCase() === name.toLowerCase() && field.value !== '');
  const wanted = required?.map((name) => [name] as const) ?? requiredOf[className ?? ''] ?? [];
  const missing = wanted
    .filter((names) => names.every((name) => find(name) === undefined))
    .map((names) => presentOf(document, names))
    .map(
      (field): Problem => ({ field, type: 'required', msg: `No value for ${field} was found.` }),
    );
  const wrong = fields
    .filter((field) => amounts.test(field.name) && field.value !== '')
    .filter((field) => numberOf(field.value) === undefined)
    .map(({ name }): Problem => ({ field: name, type: 'number', msg: `${name} is not a number.` }));
  return [...missing, ...wrong, ...sumProblem(find)];
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

function sumProblem(find: (name: string) => Field | undefined): Problem[] {
  const first = (...names: string[]) => names.map(find).find((field) => field !== undefined);
  const total = first('total', 'total_amount');
  const [whole, subtotal, tax] = [total, first('subtotal'), first('tax', 'vat')].map((field) =>
    numberOf(field?.value ?? ''),
  );
  if (!total || whole === undefined || subtotal === undefined || tax === undefined) return [];
  if (Math.abs(subtotal + tax - whole) < 0.005) return [];
  const msg = 'The total differs from subtotal and tax together.';
  return [{ field: total.name, type: 'sum', msg }];
}
