import { code, fence, text } from '../markdown.ts';
import { firstSentence, frontmatter, mainOf } from './callable-page.ts';
import type { Item } from './model.ts';
import type { Sdk } from './sdk.ts';
import { propertyTable } from './tables.ts';

/** In the form of OpenAPI itself, with names for openapi-fetch and the like. */
const openApiForms = ['paths', 'components', 'operations'];

const docs = (described: string) => ({ ...noDocs, text: described });
const noDocs = {
  text: '',
  params: new Map<string, string>(),
  returns: '',
  throws: [],
  examples: [],
  default: '',
  deprecated: undefined,
  see: [],
  sends: [],
};

/** The page of all error classes. */
export function errorsPage(sdk: Sdk): string {
  const errors = sdk.items.filter((item) => sdk.isError(item));
  const head = 'Every error of the SDK, with what it holds. The guide says what to do about each.';
  const parts = errors.map((item) => {
    const base = sdk.items.find(({ name }) => name === item.base);
    const inherited = ['name', ...(base?.properties ?? []).map(({ name }) => name)];
    const properties = item.properties.filter(({ name }) => !inherited.includes(name));
    return [
      `## ${item.name} {#${item.name}}`,
      text(item.docs.text),
      base ? `Extends [${code(base.name)}](${sdk.placeOf(base)}).` : '',
      properties.length > 0 ? propertyTable(sdk, properties, 'Property') : '',
    ]
      .filter(Boolean)
      .join('\n\n');
  });
  return `${[frontmatter('Errors', docs(head), 'packages/sdk/src/errors.ts'), '# Errors', head, 'See the guide: [Errors](/guide/errors).', ...parts].join('\n\n')}\n`;
}

/** The page of all types and constants that no other page explains. */
export function typesPage(sdk: Sdk): string {
  const own = sdk.items.filter((item) => sdk.placeOf(item).includes('/types#'));
  const entries = [...new Set(own.map(({ entry }) => entry))];
  const head = 'Every type and constant of the SDK, by the entry that exports it.';
  const sections = entries.flatMap((entry) => [
    `## ${entry}`,
    ...own.filter((item) => item.entry === entry).map((item) => typePart(sdk, item)),
  ]);
  return `${[frontmatter('Types', docs(head), 'packages/sdk/src/index.ts'), '# Types', head, ...sections].join('\n\n')}\n`;
}

function typePart(sdk: Sdk, item: Item): string {
  const { name, kind, properties, methods, type, base } = item;
  const isRaw = openApiForms.includes(name) && item.entry === '@org/aihub-sdk';
  const isWritten = kind === 'type' && properties.length === 0;
  const what = isRaw
    ? 'The document in the form that openapi-typescript gives it, for openapi-fetch and the like.'
    : sdk.isGenerated(item)
      ? `${text(item.docs.text)} Each method has the page of its operation.`
      : text(item.docs.text);
  return [
    `### ${name} {#${sdk.idOf(item)}}`,
    what,
    base && sdk.items.some((other) => other.name === base) ? `Extends ${code(base)}.` : '',
    isWritten || (kind === 'constant' && type.length < 400) ? fence('ts', type) : '',
    properties.length > 0 && !isRaw ? propertyTable(sdk, properties, 'Property') : '',
    sdk.isGenerated(item) || methods.length === 0
      ? ''
      : fence(
          'ts',
          methods.flatMap(({ signatures }) => signatures.map((item) => item.text)).join('\n'),
        ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The page of all signatures. */
export function signaturesPage(sdk: Sdk): string {
  const head = 'Every method and function of the SDK on one page.';
  const client = sdk.find('AIHub');
  const resources = client.properties.filter(({ type }) => sdk.typeOf(type)?.kind === 'class');
  const isWritten = (resource: string, name: string) =>
    sdk.methods.some((method) => method.resource === resource && method.name === name);
  const sections = resources.map(({ name, type, docs }) => {
    const lines = sdk.operations
      .filter(({ resource, method }) => resource === name && !isWritten(name, method))
      .map((operation) => {
        const method = callables(sdk, type).find((item) => item.name === operation.method);
        return line(`aihub.${name}.${method?.text}`, `/reference/${operation.id}`, operation.title);
      });
    const own = sdk.methods
      .filter(({ resource }) => resource === name)
      .map((method) => {
        const main = mainOf(method.signatures);
        const place = sdk.placeOfMethod(method);
        return line(`aihub.${name}.${main.text}`, place, firstSentence(main.docs.text));
      });
    return [`## ${name} {#${name}}`, text(docs.text), [...lines, ...own].join('\n')].join('\n\n');
  });
  const functions = sdk.items.filter(({ kind }) => kind === 'function');
  const entries = [...new Set(functions.map(({ entry }) => entry))];
  return `${[
    frontmatter('SDK', docs(head), 'packages/sdk/src/index.ts'),
    '# SDK: all signatures',
    `${head} The client is [AIHub](/reference/sdk/AIHub); [Errors](/reference/sdk/errors) and [Types](/reference/sdk/types) have pages of their own.`,
    ...sections,
    ...entries.flatMap((entry) => [
      `## ${entry}`,
      functions
        .filter((item) => item.entry === entry)
        .map((item) => {
          const main = mainOf(item.signatures);
          return line(main.text, sdk.placeOf(item), firstSentence(main.docs.text));
        })
        .join('\n'),
    ]),
  ].join('\n\n')}\n`;
}

/** The methods of a class of one request a method, and of its base, by name. */
function callables(sdk: Sdk, type: string): { name: string; text: string }[] {
  const item = sdk.find(type);
  const base = item.base ? callables(sdk, item.base) : [];
  const own = item.methods.map(({ name, signatures }) => ({ name, text: mainOf(signatures).text }));
  return [...own, ...base];
}

function line(signature: string, place: string, said: string): string {
  return `- [${code(signature)}](${place})  \n  ${text(said).replace(/\s*\n\s*/g, ' ')}`;
}
