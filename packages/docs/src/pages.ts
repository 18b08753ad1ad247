import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operationTable } from '@org/aihub-emulator';
import { proofPage } from '@org/aihub-proof';
import { loadSpec, operationsOf, pathFiles, writeBundle } from '@org/aihub-spec-model';
import { emulatedTable } from './emulated-table.ts';
import { operationPage } from './operation-page.ts';
import { picturesFolder, standalonePicture } from './pictures.ts';
import { buildRedoc } from './redoc.ts';
import { referenceIndex, resourcesOf } from './reference-index.ts';
import { builtOnSection } from './sdk/built-on-section.ts';
import { readSdk } from './sdk/declarations.ts';
import { Sdk } from './sdk/sdk.ts';
import { methodsSidebar, sdkPages, sdkSidebar } from './sdk/sdk-pages.ts';

const site = fileURLToPath(new URL('../site/', import.meta.url));
const reference = join(site, 'reference');
/** What the command line prints, drawn by its tests. */
const terminal = fileURLToPath(new URL('../../cli/picture/aihub.svg', import.meta.url));

const document = await loadSpec();
const operations = operationsOf(document);
const resources = resourcesOf(document, operations);
const sdk = new Sdk(readSdk(), operations);

await rm(reference, { recursive: true, force: true });
await mkdir(join(reference, 'sdk'), { recursive: true });
await writeFile(join(reference, 'index.md'), referenceIndex(resources));
const files = await pathFiles();
for (const operation of operations) {
  const page = await operationPage(
    document,
    operation,
    files.get(operation.path) ?? '',
    builtOnSection(sdk, operation),
  );
  await writeFile(join(reference, `${operation.id}.md`), page);
}
for (const [name, page] of sdkPages(sdk))
  await writeFile(join(reference, 'sdk', `${name}.md`), page);
const sidebar = [
  { text: 'SDK', collapsed: true, items: sdkSidebar(sdk) },
  ...resources.map(({ name, title, operations: items }) => ({
    text: title,
    collapsed: true,
    items: [
      ...items.map(({ id, title: text }) => ({ text, link: `/reference/${id}` })),
      ...methodsSidebar(sdk, name),
    ],
  })),
];
await writeFile(join(site, '.vitepress/reference.json'), `${JSON.stringify(sidebar, null, 2)}\n`);
await writeFile(join(site, '.vitepress/emulated.md'), emulatedTable(await operationTable()));

const pictures = join(site, 'public/pictures');
const styles = await readFile(join(site, '.vitepress/theme/pictures.css'), 'utf8');
await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });
for (const name of await readdir(picturesFolder)) {
  const picture = await readFile(join(picturesFolder, name), 'utf8');
  await writeFile(join(pictures, name), standalonePicture(picture, styles));
}
await copyFile(terminal, join(pictures, 'aihub.svg'));

await writeFile(join(site, 'guide/proof.md'), proofPage(document));
await writeBundle(document, join(site, 'public'));
await buildRedoc(document, join(site, 'public/redoc.html'));

console.log(`${operations.length} operation pages and those of the SDK in ${reference}`);
