import { expect, test } from 'vitest';
import { readDocuments } from '../src/extraction/read.ts';
import { bytes, open, upload } from './open.ts';

const size = 1_000_000;
const full = (unit: string) => unit.repeat(Math.ceil(size / unit.length));

test.each([
  ['letters', 'a.txt', full('a')],
  ['spaces', 'a.txt', `a${full(' ')}`],
  ['labels', 'a.txt', full('num: 1\n')],
  ['headings of tables', 'a.txt', full('a\tb\tc\nd\te\tf\tg\n')],
  ['pages', 'a.txt', full('Invoice\nnum: 1\f')],
  ['rows', 'a.csv', `a,b\n${full('1,2\n')}`],
  ['quotes', 'a.csv', full('"')],
  ['objects', 'a.json', `[${full('{"a":1},')}{}]`],
  ['brackets', 'a.json', full('[')],
])('a megabyte of %s is read in linear time', async (_, name, text) => {
  const began = performance.now();
  await readDocuments({ name, bytes: bytes(text), modifiedMs: 0, holders: 0 });
  expect(performance.now() - began).toBeLessThan(5_000);
});

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
