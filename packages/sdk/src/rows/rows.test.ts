import { describe, expect, it } from 'vitest';
import type { ResultsFile } from '../generated/schema.ts';
import { fields } from './fields.ts';
import { toJsonLines } from './json-lines.ts';
import { rows } from './rows.ts';

const invoice: ResultsFile = {
  original_file_name: 'a.pdf',
  documents: [
    {
      class_name: 'Invoice',
      page_numbers: [1, 2],
      fields: [
        {
          field_name: 'total',
          value: '12.50',
          type: 'NUMBER',
          confidence: { model: 0.98, ocr: null },
          validations: { valid: false, alerts: [{ msg: 'too low' }] },
        },
        { field_name: 'due_date', value: 'ERROR', error_msg: 'no date found' },
      ],
      classification_confidence: { model: 0.9 },
      validations: { final_result_pass: false },
    },
    { class_name: null, fields: [{ field_name: 'lines', value: [['a', 1]] }] },
  ],
};
const empty: ResultsFile = { original_file_name: 'b.pdf', documents: [] };

describe('rows', () => {
  it('are one a document, with a column a field and errors apart', () => {
    expect([...rows([invoice])]).toEqual([
      {
        'file.name': 'a.pdf',
        'document.index': 0,
        'document.class': 'Invoice',
        'document.pages': [1, 2],
        'document.errors': { due_date: 'no date found' },
        total: '12.50',
        due_date: null,
      },
      {
        'file.name': 'a.pdf',
        'document.index': 1,
        'document.class': null,
        'document.pages': null,
        'document.errors': null,
        lines: [['a', 1]],
      },
    ]);
  });

  it('have confidence and validation where asked', () => {
    const [row] = rows([invoice], { confidence: true, validation: true });
    expect(row).toMatchObject({
      'document.confidence': 0.9,
      'document.valid': false,
      'total.confidence': 0.98,
      'total.ocr_confidence': null,
      'total.valid': false,
      'total.alerts': ['too low'],
      'due_date.alerts': null,
    });
  });

  it('are one a field where asked, all with the same columns', () => {
    const long = [...rows([invoice, empty], { per: 'field' })];
    expect(long.map((row) => [row['field.name'], row['field.value'], row['field.error']])).toEqual([
      ['total', '12.50', null],
      ['due_date', null, 'no date found'],
      ['lines', [['a', 1]], null],
      [null, null, null],
    ]);
    expect(new Set(long.map((row) => Object.keys(row).join())).size).toBe(1);
  });

  it('leave out no file, though it has no document', () => {
    expect([...rows([empty, {}])].map((row) => row['file.name'])).toEqual(['b.pdf', null]);
  });

  it('have the path where the results have it', () => {
    const [row] = rows([{ ...empty, input_file_path: 'in/b.pdf' }]);
    expect(row?.['file.path']).toBe('in/b.pdf');
  });

  it('come one by one from an async iterable', async () => {
    let read = 0;
    async function* files() {
      for (; read < 1_000_000; read++) yield invoice;
    }
    for await (const row of rows(files())) if (row['document.index'] === 1) break;
    expect(read).toBe(0);
  });
});

describe('results with gaps', () => {
  it('have rows all the same', () => {
    const fields = [
      null,
      { field_name: null, value: 1, type: null, confidence: null, validations: null },
      {
        field_name: 'a',
        validations: { valid: null, alerts: [null, { msg: null }, { msg: 'b' }] },
      },
      { field_name: 'c', validations: { alerts: null } },
    ];
    const documents = [null, { fields: null, page_numbers: null, validations: null }, { fields }];
    const files = [null, { documents: null }, { documents }] as never as ResultsFile[];
    for (const per of ['document', 'field'] as const) {
      const all = [...rows(files, { per, confidence: true, validation: true })];
      expect(all.length).toBe(per === 'document' ? 4 : 6);
    }
    const row = [...rows(files, { validation: true })].at(-1);
    expect(row).toMatchObject({ '(no name)': 1, 'a.alerts': ['', 'b'], 'c.alerts': null });
  });

  it.each([
    ['documents', { documents: { a: 1 } }],
    ['fields', { documents: [{ fields: { total: 1 } }] }],
    ['alerts', { documents: [{ fields: [{ validations: { alerts: 'x' } }] }] }],
  ])('say so when %s are no list', (name, file) => {
    expect(() => [...rows([file as never])]).toThrow(
      `${name} of the results must be a list, such as`,
    );
  });
});

it('types the columns of a row, and refuses one that is half of a name', () => {
  const [row] = rows([invoice]);
  if (!row) throw new Error('no row');
  const name: string | null = row['file.name'];
  const pages: number[] | null = row['document.pages'];
  const total: unknown = row.total;
  // @ts-expect-error the column is called file.name
  const half: unknown = row.file;
  // @ts-expect-error the same of documents
  const other: unknown = row.document;
  // @ts-expect-error the value of a field may be anything
  const text: string = row.total;
  const record: Record<string, unknown> = row;
  expect([name, pages, total, half, other, text, record.file]).toEqual([
    'a.pdf',
    [1, 2],
    '12.50',
    undefined,
    undefined,
    '12.50',
    undefined,
  ]);
});

describe('fields', () => {
  it('are found by name', () => {
    const { total, due_date, other } = fields(invoice.documents?.[0] ?? {});
    expect(total).toMatchObject({
      value: '12.50',
      error: undefined,
      confidence: 0.98,
      valid: false,
      alerts: ['too low'],
    });
    expect(due_date).toMatchObject({ value: null, error: 'no date found' });
    expect(other).toBeUndefined();
  });

  it('keep every one of a name, and change no prototype', () => {
    const named = ['x', 'x', '__proto__', undefined].map((field_name, value) => ({
      ...(field_name && { field_name }),
      value,
    }));
    const found = fields({ fields: named });
    expect(Object.entries(found).map(([name, field]) => [name, field?.value])).toEqual([
      ['x', 0],
      ['x (2)', 1],
      ['__proto__', 2],
      ['(no name)', 3],
    ]);
    const [row] = rows([{ documents: [{ fields: named }] }]);
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect(Object.hasOwn(row ?? {}, '__proto__')).toBe(true);
  });

  it('take ERROR without a message for an error, and a value with a message for both', () => {
    const found = fields({
      fields: [
        { field_name: 'a', value: 'ERROR' },
        { field_name: 'b', value: '7', error_msg: 'doubtful' },
      ],
    });
    expect(found.a).toMatchObject({ value: null, error: 'ERROR' });
    expect(found.b).toMatchObject({ value: '7', error: 'doubtful' });
  });
});

it('toJsonLines loses nothing', async () => {
  const items = [invoice, { start_timestamp: 1765912514238248673n, text: 'a\nb' }, null];
  let text = '';
  for await (const line of toJsonLines(items)) text += line;
  const lines = text.split('\n');
  expect(lines).toHaveLength(4);
  expect(JSON.parse(lines[0] ?? '')).toEqual(invoice);
  expect(lines[1]).toBe('{"start_timestamp":1765912514238248673,"text":"a\\nb"}');
});
