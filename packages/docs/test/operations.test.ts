import { sample } from '@org/aihub-generate';
import { loadSpec, operationsOf } from '@org/aihub-spec-model';
import { describe, expect, test } from 'vitest';
import { toJson } from '../src/json.ts';
import { read, textOf } from './built-site.ts';

const document = await loadSpec();
const operations = operationsOf(document);
const apiRoot = document.servers?.[0]?.url;
const llms = read('llms.txt');
const llmsFull = read('llms-full.txt');

describe.each(operations.map((operation) => [operation.id, operation] as const))(
  'The page of %s',
  (id, operation) => {
    const html = textOf(read(`reference/${id}.html`));
    const markdown = read(`reference/${id}.md`);

    test('shows the request, the sample and the curl command', () => {
      for (const page of [html, markdown]) {
        expect(page).toContain(`${operation.verb} ${operation.path}`);
        expect(page).toContain(sample(document, operation));
        expect(page).toMatch(new RegExp(`curl (-X ${operation.verb} )?'${apiRoot}`));
      }
    });

    test('names every parameter and every status', () => {
      const names = [
        ...operation.pathParameters,
        ...operation.queryParameters,
        ...operation.clientParameters,
      ].map((item) => item.name);
      for (const name of [...names, ...operation.responses.map((item) => item.status)]) {
        expect(html).toContain(name);
        expect(markdown).toContain(name);
      }
    });

    test('holds every named example with all its digits', () => {
      const bodies = [...(operation.body ? [operation.body] : []), ...operation.responses];
      for (const { contentType, examples } of bodies) {
        for (const { name, value } of examples) {
          const shown = contentType?.includes('json') ? toJson(value) : String(value);
          for (const page of [html, markdown]) {
            expect(page).toContain(name);
            expect(page).toContain(shown);
          }
        }
      }
    });

    test('is in llms.txt and llms-full.txt', () => {
      expect(llms).toContain(`/reference/${id}.md)`);
      expect(llmsFull).toContain(sample(document, operation));
      expect(llmsFull).toContain(`${operation.verb} ${operation.path}\n`);
    });

    test('is in the sidebar and in the list of operations', () => {
      expect(read('guide/quickstart.html')).toContain(`/reference/${id}.html"`);
      expect(read('reference.md')).toContain(`aihub.${operation.resource}.${operation.method}()`);
    });
  },
);
