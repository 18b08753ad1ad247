import { expect, test } from 'vitest';
import { readDocuments } from '../src/extraction/read.ts';
import { bytes, open, upload } from './open.ts';

const repeat = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length));
const count = (write: (index: number) => string, least: number) => (size: number) =>
  Array.from({ length: Math.ceil(size / least) }, (_, index) => write(index)).join('');

/** The least processor time of three readings, in milliseconds; other processes do not count. */
async function timeOf(name: string, text: string): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 3; time++) {
    const file = { id: 0, name, bytes: bytes(text), modifiedMs: 0, holders: 0 };
    const began = process.cpuUsage();
    await readDocuments(file);
    times.push(process.cpuUsage(began).user / 1000);
  }
  return Math.min(...times);
}

test.each([
  ['letters', 'a.txt', repeat('a')],
  ['spaces', 'a.txt', (size: number) => `a${' '.repeat(size)}`],
  ['labels', 'a.txt', repeat('num: 1\n')],
  ['headings of tables', 'a.txt', repeat('a\tb\tc\nd\te\tf\tg\n')],
  ['pages', 'a.txt', repeat('Invoice\nnum: 1\f')],
  ['pages with new fields', 'a.txt', count((at) => `Invoice\nnum: 1\nk${at}: 1\f`, 20)],
  ['rows', 'a.csv', (size: number) => `a,b\n${repeat('1,2\n')(size)}`],
  ['quotes', 'a.csv', repeat('"')],
  ['objects', 'a.json', (size: number) => `[${repeat('{"a":1},')(size)}{}]`],
  ['brackets', 'a.json', repeat('[')],
  ['one line of JSON', 'a.json', (size: number) => `{${count(line, 16)(size)}"z":0}`],
  [
    'values that do not stand there',
    'a.json',
    (size: number) => `{${count(escaped, 20)(size)}"z":0}`,
  ],
])('the time to read %s grows with the size, and not with its square', async (_, name, write) => {
  const size = 40_000;
  await timeOf(name, write(size));
  const [small, large] = [await timeOf(name, write(size)), await timeOf(name, write(8 * size))];
  // Squared it would be 64 times as long.
  expect(large).toBeLessThan(24 * Math.max(small, 8));
});

function line(at: number): string {
  return `"k${at}":"v${at}",`;
}

function escaped(at: number): string {
  return `"k${at}":"\\u0061${at}",`;
}

test('runs that start at one instant of the clock are all listed, in their order', async () => {
  const { aihub } = open();
  const batch_id = await upload(aihub, { a: 'x' });
  const ids: string[] = [];
  for (let run = 0; run < 300; run++) {
    ids.unshift((await aihub.apps.run({ app_name: 'App', batch_id })).id);
  }
  const listed = (await aihub.runs.list({ limit: 100 })).runs?.map(({ id }) => id);
  expect(listed).toEqual(ids.slice(0, 100));
});
