import { fence, text } from '../markdown.ts';
import { examplesOf, frontmatter } from './callable-page.ts';
import type { Sdk } from './sdk.ts';
import { argumentTables, propertyTable } from './tables.ts';

/** The page of the client: its options, its resources, and what it has itself. */
export function clientPage(sdk: Sdk): string {
  const client = sdk.find('AIHub');
  const isResource = ({ type }: { type: string }) => sdk.typeOf(type)?.kind === 'class';
  const own = client.properties.filter((property) => !isResource(property));
  return [
    frontmatter('AIHub', client.docs, client.source),
    '# AIHub',
    text(client.docs.text),
    fence('ts', `import { AIHub } from '@org/aihub-sdk';\n\nnew AIHub(options?: AIHubOptions)`),
    examplesOf(client.docs),
    '## Options',
    text(sdk.find('AIHubOptions').docs.text),
    propertyTable(sdk, sdk.find('AIHubOptions').properties, 'Option'),
    '## Resources',
    propertyTable(sdk, client.properties.filter(isResource), 'Property'),
    ...client.methods.flatMap(({ name, signatures }) =>
      signatures.flatMap((signature) => [
        `## ${name}`,
        text(signature.docs.text),
        fence('ts', `aihub.${signature.text}`),
        examplesOf(signature.docs),
        argumentTables(sdk, signature, '###'),
      ]),
    ),
    ...own.flatMap(({ name, type, docs }) => [
      `## ${name}`,
      text(docs.text),
      fence('ts', `aihub.${name}: ${type}`),
      examplesOf(docs),
      text(docs.throws.length > 0 ? `Throws ${docs.throws.join(' ')}` : ''),
    ]),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
