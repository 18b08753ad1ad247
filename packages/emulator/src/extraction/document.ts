import { classify, isHeading } from './classify.ts';
import type { Field } from './field.ts';
import { fieldsOf } from './fields.ts';
import { type Page, textOf } from './layout.ts';

/** A document that was found in a file. */
export interface Document {
  className: string | null;
  classConfidence: number;
  /** Indices into the file's pages, from 0. */
  pages: readonly number[];
  fields: readonly Field[];
  /** Why the file could not be read. */
  failure?: string;
}

interface Group {
  pages: number[];
  /** All of the first page, and of later ones those with new names. */
  fields: Field[];
  names: Set<string>;
  /** Numbers that were said, as `name=value`. */
  numbers: Set<string>;
}

/** Divides a file's pages into documents: a heading begins one, unless it repeats a value. */
export function documentsOf(pages: readonly Page[]): Document[] {
  const groups: Group[] = [];
  for (const [index, page] of pages.entries()) {
    const fields = fieldsOf(page, index);
    const numbers = fields.filter(isNumber).map(({ name, value }) => `${name}=${value}`);
    let group = groups.at(-1);
    if (!group || (beginsDocument(page) && !goesOn(group, numbers))) {
      group = { pages: [], fields: [], names: new Set(), numbers: new Set() };
      groups.push(group);
    }
    group.pages.push(index);
    for (const field of fields) if (!group.names.has(field.name)) group.fields.push(field);
    for (const { name } of fields) group.names.add(name);
    for (const number of numbers) group.numbers.add(number);
  }
  return groups.map((group) => {
    const text = group.pages.flatMap((index) => pages[index]?.lines.map(textOf) ?? []).join('\n');
    const { name, confidence } = classify(text);
    const { pages: own, fields } = group;
    return { pages: own, fields, className: name, classConfidence: confidence };
  });
}

function beginsDocument({ lines }: Page): boolean {
  return lines.slice(0, 3).some((line) => isHeading(textOf(line)));
}

/** A second page of the same document says its number again. */
function goesOn({ numbers }: Group, said: readonly string[]): boolean {
  return said.some((number) => numbers.has(number));
}

function isNumber({ name }: Field): boolean {
  return /num|no$|id$/i.test(name);
}
