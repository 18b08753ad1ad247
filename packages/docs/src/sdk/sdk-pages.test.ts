import { loadSpec, operationsOf } from '@org/aihub-spec-model';
import { describe, expect, test } from 'vitest';
import { builtOnSection } from './built-on-section.ts';
import { readSdk } from './declarations.ts';
import { Sdk } from './sdk.ts';
import { sdkPages, sdkSidebar } from './sdk-pages.ts';

const operations = operationsOf(await loadSpec());
const sdk = new Sdk(readSdk(), operations);
const pages = sdkPages(sdk);

/** The page that a link leads to; `undefined` when it, or its heading, is not there. */
function pageAt(link: string): string | undefined {
  const [path = '', id] = link.replace('/reference/sdk/', '').split('#');
  const page = pages.get(path || 'index');
  const isThere = id === undefined || page?.includes(`{#${id}}`) || page?.includes('\n## Options');
  return isThere ? page : undefined;
}

describe('the reference of the SDK', () => {
  test('has a place for every exported name', () => {
    expect(sdk.items.length).toBeGreaterThan(200);
    const lost = sdk.items.filter((item) => !pageAt(sdk.placeOf(item)));
    expect(lost.map(({ entry, name }) => `${entry}: ${name}`)).toEqual([]);
  });

  test('leads from each method that is written by hand to its operations, and back', () => {
    expect(sdk.methods.length).toBeGreaterThan(15);
    for (const method of sdk.methods) {
      const place = sdk.placeOfMethod(method);
      expect(method.sends, place).not.toEqual([]);
      for (const operation of method.sends) {
        expect(pageAt(place), place).toContain(`(/reference/${operation.id})`);
        expect(builtOnSection(sdk, operation), operation.id).toContain(`(${place})`);
      }
    }
  });

  test('leads from operations to the functions that send them', () => {
    const writeFile = sdk.operation('writeFile', 'this test');
    expect(builtOnSection(sdk, writeFile)).toContain(
      '[`uploadFolder()`](/reference/sdk/uploadFolder)',
    );
    expect(pages.get('uploadFolder')).toContain('(/reference/writeFile)');
  });

  test('says the meaning and the default of every option', () => {
    const options = sdk.items.filter(({ name, entry }) => /Options$/.test(name) && entry !== '');
    expect(options.length).toBeGreaterThan(12);
    const silent = options.flatMap(({ name, properties }) =>
      properties
        .filter(({ optional, docs }) => docs.text === '' || (optional && docs.default === ''))
        .map((property) => `${name}.${property.name}`),
    );
    expect(silent).toEqual([]);
    const wait = pages.get('runs-wait');
    expect(wait).toMatch(/^\| `until` \| `"complete" \\\| "settled"` \| 'complete' \| /m);
  });

  test('has the signature of every method and function on one page', () => {
    const page = pages.get('index') ?? '';
    const names = [
      ...operations.map(({ resource, method }) => `aihub.${resource}.${method}(`),
      ...sdk.methods.map(({ resource, name }) => `aihub.${resource}.${name}(`),
      ...sdk.items.filter(({ kind }) => kind === 'function').map(({ name }) => `[\`${name}`),
    ];
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
    expect(page).not.toContain('undefined]');
  });

  test('is in the sidebar', () => {
    const links = sdkSidebar(sdk).map(({ link }) => link);
    expect(links.filter((link) => !pageAt(link))).toEqual([]);
    expect(links).toContain('/reference/sdk/toCsv');
  });
});
