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

/** Divides a file's pages into documents: a heading begins one, unless it repeats a value. */
export function documentsOf(pages: readonly Page[]): Document[] {
  const groups: { pages: number[]; fields: Field[] }[] = [];
  for (const [index, page] of pages.entries()) {
    const fields = fieldsOf(page, index);
    const current = groups.at(-1);
    if (!current || (beginsDocument(page) && !goesOn(current.fields, fields))) {
      groups.push({ pages: [index], fields });
    } else {
      const known = new Set(current.fields.map((field) => field.name));
      current.pages.push(index);
      current.fields.push(...fields.filter((field) => !known.has(field.name)));
    }
  }
  return groups.map((group) => {
    const text = group.pages.flatMap((index) => pages[index]?.lines.map(textOf) ?? []).join('\n');
    const { name, confidence } = classify(text);
    return { ...group, className: name, classConfidence: confidence };
  });
}

function beginsDocument({ lines }: Page): boolean {
  return lines.slice(0, 3).some((line) => isHeading(textOf(line)));
}

/** A second page of the same document says its number again. */
function goesOn(before: readonly Field[], after: readonly Field[]): boolean {
  const said = new Set(before.filter(isNumber).map(({ name, value }) => `${name}=${value}`));
  return after.some((field) => isNumber(field) && said.has(`${field.name}=${field.value}`));
}

function isNumber({ name }: Field): boolean {
  return /num|no$|id$/i.test(name);
}
