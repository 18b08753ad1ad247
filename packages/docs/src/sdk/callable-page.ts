import { code, fence, text } from '../markdown.ts';
import type { Docs } from './docs.ts';
import type { Item, Signature } from './model.ts';
import type { Method, Sdk } from './sdk.ts';
import { argumentTables, typeCell } from './tables.ts';

/** The page of a method that is written by hand. */
export function methodPage(sdk: Sdk, method: Method): string {
  const { resource, name, signatures, sends, source } = method;
  const title = `${resource}.${name}`;
  const shown = signatures.map((signature) => `aihub.${resource}.${signature.text}`).join('\n');
  const operations = sends.map(({ id, title }) => `[${text(title)}](/reference/${id})`);
  const sent = operations.length > 0 ? `## Operations\n\nSends ${operations.join(', ')}.` : '';
  return page(title, source, mainOf(signatures), [shown, callableParts(sdk, signatures), sent]);
}

/** The page of an exported function. */
export function functionPage(sdk: Sdk, item: Item): string {
  const { name, entry, signatures, source } = item;
  const shown = [
    `import { ${name} } from '${entry}';`,
    '',
    ...signatures.map((signature) => signature.text),
  ].join('\n');
  const main = mainOf(signatures);
  const sends = main.docs.sends.map((id) => sdk.operation(id, name));
  const operations = sends.map(({ id, title }) => `[${text(title)}](/reference/${id})`);
  const sent = operations.length > 0 ? `## Operations\n\nSends ${operations.join(', ')}.` : '';
  return page(name, source, main, [shown, callableParts(sdk, signatures), sent]);
}

/** Of several signatures the one that is explained at length. */
export function mainOf(signatures: readonly Signature[]): Signature {
  const [first, ...others] = signatures;
  if (!first) throw new Error('A function needs a signature.');
  const length = ({ docs }: Signature) => docs.text.length + docs.params.size * 100;
  return others.reduce((most, item) => (length(item) > length(most) ? item : most), first);
}

function page(title: string, source: string, main: Signature, [shown, ...parts]: string[]): string {
  return [
    frontmatter(title, main.docs, source),
    `# ${title}`,
    text(main.docs.text),
    fence('ts', shown ?? ''),
    ...parts,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** Example, arguments, result and errors. */
function callableParts(sdk: Sdk, signatures: readonly Signature[]): string {
  const main = mainOf(signatures);
  const { docs, returns } = main;
  const others = signatures.filter((item) => item !== main && item.docs.text !== docs.text);
  return [
    ...others.map((item) => text(item.docs.text)),
    docs.deprecated === undefined ? '' : `::: warning Deprecated\n${text(docs.deprecated)}\n:::`,
    examplesOf(docs),
    argumentTables(sdk, main),
    returns === 'void'
      ? ''
      : `## Returns\n\n${typeCell(sdk, returns).replaceAll('\\|', '|')}${docs.returns && `: ${text(docs.returns)}`}`,
    throwsOf(sdk, docs),
    ...docs.see.map((item) => `See ${text(item)}.`),
  ]
    .filter(Boolean)
    .join('\n\n');
}

export function examplesOf({ examples }: Docs): string {
  return examples.map((example) => fence('ts', example)).join('\n\n');
}

function throwsOf(sdk: Sdk, { throws }: Docs): string {
  if (throws.length === 0) return '';
  const linked = (name: string) => {
    const item = sdk.typeOf(name);
    return item ? `[${code(name)}](${sdk.placeOf(item)})` : code(name);
  };
  const items = throws.map((item) => {
    const line = text(item).replace(/\s*\n\s*/g, ' ');
    return `- ${line.replace(/`(\w+Error)`|\b(\w+Error)\b/g, (_, a, b) => linked(a ?? b))}`;
  });
  return `## Throws\n\n${items.join('\n')}`;
}

export function frontmatter(title: string, { text: described }: Docs, source: string): string {
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(firstSentence(described))}`,
    'pageClass: operation',
    'aside: false',
    `source: ${source}`,
    '---',
  ].join('\n');
}

export function firstSentence(markdown: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(markdown)?.[0].replace(/\s+/g, ' ') ?? markdown;
}
