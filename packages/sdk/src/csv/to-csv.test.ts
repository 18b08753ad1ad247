import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type CsvOptions, toCsv } from './to-csv.ts';

async function textOf(rows: Parameters<typeof toCsv>[0], options?: CsvOptions) {
  let text = '';
  for await (const piece of toCsv(rows, options)) text += piece;
  return text;
}

describe('CSV', () => {
  it('has all columns of all rows', async () => {
    const rows = [{ name: 'a', x: 1 }, { name: 'b', y: null }, { name: 'c' }];
    expect(await textOf(rows)).toBe('name,x,y\r\na,1,\r\nb,,\r\nc,,\r\n');
  });

  it('has every row once and in order, however many are held', async () => {
    for (const count of [99, 100, 101, 250]) {
      const rows = Array.from({ length: count }, (_, n) => ({ a: n, b: null }));
      const lines = rows.map(({ a }) => `${a},\r\n`).join('');
      expect(await textOf(rows)).toBe(`a,b\r\n${lines}`);
      expect(await textOf(rows, { columns: ['a', 'b'] })).toBe(`a,b\r\n${lines}`);
      expect(await textOf(rows.map(() => ({})))).toBe('\r\n'.repeat(count));
    }
  });

  it('has the columns that are listed, in their order', async () => {
    expect(await textOf([{ a: 1, b: 2, toString: 3 }], { columns: ['b', 'valueOf', 'a'] })).toBe(
      'b,valueOf,a\r\n2,,1\r\n',
    );
  });

  it('has the columns of the first row where asked, and says when another has more', async () => {
    expect(await textOf([{ a: 1 }, {}], { columns: 'first' })).toBe('a\r\n1\r\n\r\n');
    await expect(textOf([{ a: 1 }, { a: 1, b: 2 }], { columns: 'first' })).rejects.toThrow(
      'A row has the column b, which the first row has not.',
    );
  });

  it('writes each row at once when the columns are known', async () => {
    let read = 0;
    async function* rows() {
      for (; ; read++) yield { a: read };
    }
    const pieces = toCsv(rows(), { columns: ['a'] });
    for (let n = 0; n < 3; n++) await pieces.next();
    expect(read).toBe(1);
  });

  it('quotes what must be, and writes objects as JSON', async () => {
    const row = { a: 'x,"y"\nz', b: { n: 1765912514238248673n }, c: ' s', d: [1, 2], e: true };
    expect(await textOf([row])).toBe(
      'a,b,c,d,e\r\n"x,""y""\nz","{""n"":1765912514238248673}"," s","[1,2]",true\r\n',
    );
  });

  it('uses the given delimiter and byte order mark', async () => {
    const text = await textOf([{ a: '1,5', b: '2;5' }], { delimiter: ';', bom: true });
    expect(text).toBe('\ufeffa;b\r\n1,5;"2;5"\r\n');
  });

  it('reads back as it was written', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => `x${text}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (cells) => {
        const text = await textOf(cells.map(([a, b]) => ({ a, b })));
        const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
        expect(data.slice(1, -1)).toEqual(cells);
      }),
    );
  });
});

describe('a cell that a spreadsheet would run', () => {
  const first = async (value: unknown, options?: CsvOptions) =>
    Papa.parse<string[]>((await textOf([{ a: value }], options)).replace(/^a\r\n/, ''))
      .data[0]?.[0];

  it.each([
    '=1+1',
    '+49 30 123',
    '-2+3+cmd|x',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '-',
    '-1e5',
    '-1+1',
    '-cmd|',
    '-1.234,56+1',
    '-1 234 =1',
    '-$5+cmd|x',
    '-$A$5',
    '-5%%',
    '+49 (0)30',
    '-1.234\n',
    '-1,2,3',
    "-1'234.567,8",
    '-12.50 -cmd',
    '-€',
  ])('is text: %j', async (value) => {
    expect(await first(value)).toBe(`'${value}`);
    expect(await first(value, { escapeFormulas: false })).toBe(value);
  });

  it.each([
    '-12.50',
    '+7',
    '-1,234,567.89',
    '-12,5',
    '-5%',
    '-1.234,56',
    '+1.234,56',
    '-1.234.567',
    '-1 234,56',
    '-1\u00a0234,56',
    '-1\u202f234,56 €',
    "-1'234.50",
    '-1,23,456.00',
    '-$5',
    '-$1,234.50',
    '-5,00 €',
    'a=b',
    '1-2',
    '',
  ])('and nothing else: %j', async (value) => {
    expect(await first(value)).toBe(value);
  });

  it('is text in the header too', async () => {
    expect(await textOf([{ '=HYPERLINK("x")': 1 }])).toBe(`"'=HYPERLINK(""x"")"\r\n1\r\n`);
  });
});
