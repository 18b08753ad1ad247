import { readdirSync } from 'node:fs';
import { loadSpec, operationsOf } from '@org/aihub-spec-model';
import { expect, test } from 'vitest';

test('Each note and each picture of a type has something in the spec that it belongs to', async () => {
  const document = await loadSpec();
  const operations = operationsOf(document).map(({ id }) => `${id}.md`);
  const notes = readdirSync(new URL('../notes/', import.meta.url));
  expect(notes.length).toBeGreaterThan(5);
  expect(notes.filter((name) => !operations.includes(name))).toEqual([]);
  const types = Object.keys(document.components.schemas).map((name) => `${name}.svg`);
  const pictures = readdirSync(new URL('../pictures/', import.meta.url));
  const ofTypes = pictures.filter((name) => /^[A-Z]/.test(name));
  expect(ofTypes.length).toBeGreaterThan(0);
  expect(ofTypes.filter((name) => !types.includes(name))).toEqual([]);
});
