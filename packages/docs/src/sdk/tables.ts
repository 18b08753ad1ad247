import { cell, code, table, text } from '../markdown.ts';
import type { Item, Property, Signature } from './model.ts';
import type { Sdk } from './sdk.ts';

/** Types whose properties are explained where they are taken. */
const explained = /(?:Options|Query|Search|Init|Parts)$/;

/** Options with their defaults, or properties of a value. */
export function propertyTable(sdk: Sdk, properties: readonly Property[], what: string): string {
  const hasDefaults = properties.some(({ docs }) => docs.default !== '');
  const rows = properties.map(({ name, optional, type, docs }) => [
    `${code(name)}${optional || !hasDefaults ? '' : ' *required*'}`,
    typeCell(sdk, type),
    ...(hasDefaults ? [cell(docs.default)] : []),
    cell(
      [docs.text, docs.deprecated && `*Deprecated.* ${docs.deprecated}`].filter(Boolean).join(' '),
    ),
  ]);
  return table([what, 'Type', ...(hasDefaults ? ['Default'] : []), 'Meaning'], rows);
}

/** The type as code, which leads to where it is explained. */
export function typeCell(sdk: Sdk, type: string): string {
  const shown = code(type).replaceAll('|', '\\|');
  const [, inside] =
    /^(?:Promise|Paged|readonly)?[< ]?(\w+)(?:<\w+>)?>?(?:\[\])?$/.exec(type) ?? [];
  const item = inside && sdk.typeOf(inside);
  return item ? `[${shown}](${sdk.placeOf(item)})` : shown;
}

/** What a function or method takes, and the options that it takes. */
export function argumentTables(sdk: Sdk, { params, docs }: Signature, level = '##'): string {
  if (params.length === 0) return '';
  const rows = params.map(({ name, type, optional }) => [
    `${code(name)}${optional ? '' : ' *required*'}`,
    typeCell(sdk, type),
    cell(docs.params.get(name) ?? sdk.typeOf(type)?.docs.text ?? ''),
  ]);
  const types = params
    .map(({ type }) => sdk.typeOf(type))
    .filter((item): item is Item => item !== undefined && explained.test(item.name));
  const options = types.map(
    (item) =>
      `${level}# ${item.name}\n\n${text(item.docs.text)}\n\n${propertyTable(sdk, item.properties, 'Option')}`,
  );
  const table_ = table(['Argument', 'Type', 'Meaning'], rows);
  return [`${level} Arguments`, table_, ...options].join('\n\n');
}
