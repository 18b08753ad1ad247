import type { ResultsDocument } from '@org/aihub-sdk';
import { expect, test } from 'vitest';
import { bytes, invoice, open, problemsOf, runOn } from './open.ts';
import { pdf } from './pdf.ts';

const everything = {
  include_confidence_scores: true,
  include_review_results: true,
  include_source_info: true,
  include_validation_results: true,
};

async function documentsOf(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const opened = open();
  const { id } = await runOn(opened, { [name]: content });
  const { files } = await opened.aihub.runs.results(id, everything);
  expect(problemsOf(opened.hub)).toEqual([]);
  return files?.[0]?.documents as ResultsDocument[];
}

function values({ fields = [] }: ResultsDocument): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ field_name, value }) => [field_name, value]));
}

test('a text file is classified, and its "Key: value" lines are its fields', async () => {
  const [document] = await documentsOf('invoice.txt', invoice);
  expect(document).toMatchObject({
    class_name: 'Invoice',
    page_numbers: [1],
    validations: { final_result_pass: true },
    page_layouts: [{ page_number: 0, width: 2550, height: 3300 }],
  });
  expect(document?.fields?.map(({ field_name, value, type }) => [field_name, value, type])).toEqual(
    [
      ['Invoice_Number', 'INV-2025-0417', 'TEXT'],
      ['Date', '2025-12-01', 'DATE'],
      ['Total', '1284.50', 'NUMBER'],
    ],
  );
  const [first] = document?.fields ?? [];
  expect(first?.source_coordinates).toEqual([
    { top_x: 558, top_y: 200, bottom_x: 889.5, bottom_y: 240, page_number: 0 },
  ]);
  expect(first?.confidence?.model).toBeGreaterThan(0.7);
});

test('field names are written as Python identifiers', async () => {
  const [document] = await documentsOf('a.txt', 'due date: 1\nsecret_id: 2\nGröße (cm): 3');
  expect(Object.keys(values(document as ResultsDocument))).toEqual([
    'due_date',
    'secret__id',
    'Größe__cm_',
  ]);
});

test('a required value that is missing is an ERROR with a message', async () => {
  const [document] = await documentsOf('a.txt', 'INVOICE\nInvoice Number:\nCustomer: Acme');
  expect(document?.validations?.final_result_pass).toBe(false);
  expect(document?.fields).toMatchObject([
    {
      field_name: 'Invoice_Number',
      value: 'ERROR',
      error_msg: 'No value for Invoice_Number was found.',
    },
    { field_name: 'Customer', value: 'Acme' },
    { field_name: 'total', value: 'ERROR', error_msg: 'No value for total was found.' },
  ]);
});

test('a total that does not add up fails its validation', async () => {
  const [document] = await documentsOf(
    'a.txt',
    'RECEIPT\nSubtotal: 1.000,00\nTax: 190,00\nTotal: 1.191,00',
  );
  expect(document?.class_name).toBe('Receipt');
  const total = document?.fields?.find(({ field_name }) => field_name === 'Total');
  expect(total?.validations).toMatchObject({ valid: false, alerts: [{ type: 'sum' }] });
});

test('pages that begin with a heading are documents of their own', async () => {
  const text = [
    invoice,
    'INVOICE\nInvoice Number: INV-2025-0417\nNote: goes on',
    'RECEIPT\nTotal: 5',
    'Page with no heading',
  ].join('\f');
  const documents = await documentsOf('a.txt', text);
  expect(documents.map((item) => [item.class_name, item.page_numbers])).toEqual([
    ['Invoice', [1, 2]],
    ['Receipt', [3, 4]],
  ]);
});

test('each row of a CSV file and each object of a JSON array is a document', async () => {
  const csv = await documentsOf('a.csv', 'Invoice Number,Note,Total\n1,"a, ""b""",2\n3,c,4\n');
  expect(csv.map(values)).toEqual([
    { Invoice_Number: '1', Note: 'a, "b"', Total: '2' },
    { Invoice_Number: '3', Note: 'c', Total: '4' },
  ]);
  const json = await documentsOf(
    'a.json',
    '[{"invoice no":7,"total":1,"lines":[{"a":1}]},{"x":null}]',
  );
  expect(json.map(values)).toEqual([
    { invoice_no: '7', total: '1', lines: '[{"a":1}]' },
    { x: '' },
  ]);
});

test('a PDF is read with the places of its text, and its table', async () => {
  const file = pdf([
    [
      [[72, 'INVOICE']],
      [
        [72, 'Invoice Number:'],
        [300, 'INV-7'],
      ],
      [
        [72, 'Item'],
        [200, 'Quantity'],
        [300, 'Price'],
      ],
      [
        [72, 'Bolt'],
        [200, '2'],
        [300, '3.50'],
      ],
      [
        [72, 'Nut'],
        [200, '1'],
        [300, '0.50'],
      ],
      [[72, 'Total: 7.50']],
    ],
    [[[72, 'Terms: net 30']]],
  ]);
  const [document] = await documentsOf('a.pdf', file);
  expect(document?.page_numbers).toEqual([1, 2]);
  expect(values(document as ResultsDocument)).toEqual({
    Invoice_Number: 'INV-7',
    Total: '7.50',
    line_items: JSON.stringify([
      { item: 'Bolt', quantity: '2', price: '3.50' },
      { item: 'Nut', quantity: '1', price: '0.50' },
    ]),
    Terms: 'net 30',
  });
  expect(document?.page_layouts?.[0]).toEqual({ page_number: 0, width: 612, height: 792 });
  const number = document?.fields?.[0]?.source_coordinates?.[0];
  expect(number).toMatchObject({ top_x: 300, bottom_y: 92, page_number: 0 });
});

test('a file that cannot be read is an ERROR inside a successful response', async () => {
  for (const [name, content] of [
    ['broken.pdf', bytes('%PDF-1.4 broken')],
    ['picture.png', new Uint8Array([0x89, 0x50, 0, 0xff])],
    ['broken.json', bytes('{')],
  ] as const) {
    const [document] = await documentsOf(name, content);
    expect(document?.fields?.[0], name).toMatchObject({ field_name: 'document', value: 'ERROR' });
    expect(document?.fields?.[0]?.error_msg).toContain('could not be read');
  }
});

test('each include flag brings exactly its properties', async () => {
  const opened = open();
  const { id } = await runOn(opened, { 'a.txt': invoice });
  const keys = async (query: Parameters<typeof opened.aihub.runs.results>[1]) => {
    const results = await opened.aihub.runs.results(id, query);
    const [file] = results.files ?? [];
    const [document] = file?.documents ?? [];
    return [results, file, document, document?.fields?.[0]].flatMap((item) =>
      Object.keys(item ?? {}),
    );
  };
  const plain = await keys({});
  const added = async (query: Parameters<typeof keys>[0]) =>
    (await keys(query)).filter((key) => !plain.includes(key)).sort();
  expect(await added({ include_confidence_scores: true })).toEqual([
    'classification_confidence',
    'confidence',
  ]);
  expect(await added({ include_validation_results: true })).toEqual(['validations', 'validations']);
  expect(await added({ include_source_info: true })).toEqual([
    'input_file_path',
    'page_layouts',
    'post_processed_paths',
    'source_coordinates',
  ]);
  expect(await added({ include_review_results: true })).toEqual([
    'class_edit_history',
    'edit_history',
    'review_completed',
    'review_completed',
  ]);
});

test('results come in pages of files, with the batch ID as text and the keys of the run', async () => {
  const { hub, aihub } = open({ resultsPageSize: 2 });
  const { id: batch_id } = await aihub.batches.create({ name: 'B' });
  for (const name of ['a', 'b', 'c']) await aihub.batches.addFile(batch_id, name, bytes('x: y'));
  const settings = { keys: { custom: { cost_center: '4711' } } };
  const { id } = await aihub.apps.run({ app_name: 'App', batch_id, settings });
  expect(await aihub.runs.results(id)).toMatchObject({ status: 'RUNNING', files: [] });
  hub.clock.advance(10_000);
  const first = await aihub.runs.results(id);
  expect(first).toMatchObject({
    has_more: true,
    batch_id: String(batch_id),
    message: null,
    keys: { custom: { cost_center: '4711' } },
  });
  const second = await aihub.runs.results(id, { file_offset: 2 });
  expect(second.has_more).toBe(false);
  const names = [first, second].flatMap(({ files }) =>
    files?.map((file) => file.original_file_name),
  );
  expect(names).toEqual(['a', 'b', 'c']);
});
