import { sample } from '@org/aihub-generate';
import { loadSpec, operationsOf, toJson } from '@org/aihub-spec-model';
import { describe, expect, test } from 'vitest';
import { read, textOf } from './built-site.ts';

const document = await loadSpec();
const operations = operationsOf(document);
const apiRoot = document.servers?.[0]?.url;
const llms = read('llms.txt');
const llmsFull = read('llms-full.txt');

/** The parts that a page lacks: a shorter message than the whole page. */
function missing(page: string, parts: string[]): string[] {
  return parts.filter((part) => !page.includes(part));
}

describe.each(operations.map((operation) => [operation.id, operation] as const))(
  'The page of %s',
  (id, operation) => {
    const html = textOf(read(`reference/${id}.html`));
    const markdown = read(`reference/${id}.md`);

    test('shows the request, the sample and the curl command', () => {
      const command = operation.verb === 'GET' ? 'curl' : `curl -X ${operation.verb}`;
      const parts = [
        `${operation.verb} ${operation.path}`,
        sample(document, operation),
        `${command} '${apiRoot}`,
      ];
      for (const page of [html, markdown]) expect(missing(page, parts)).toEqual([]);
    });

    test('names every parameter and every status', () => {
      const names = [
        ...operation.pathParameters,
        ...operation.queryParameters,
        ...operation.clientParameters,
      ].map((item) => item.name);
      const statuses = operation.responses.map((item) => item.status);
      for (const page of [html, markdown]) {
        expect(missing(page, [...names, ...statuses])).toEqual([]);
      }
    });

    test('holds every named example with all its digits', () => {
      const bodies = [...(operation.body ? [operation.body] : []), ...operation.responses];
      const parts = bodies.flatMap(({ contentType, examples }) =>
        examples.flatMap(({ name, value }) => [
          name,
          contentType?.includes('json') ? toJson(value) : String(value),
        ]),
      );
      for (const page of [html, markdown]) expect(missing(page, parts)).toEqual([]);
    });

    test('is in llms.txt and llms-full.txt', () => {
      expect(missing(llms, [`/reference/${id}.md)`])).toEqual([]);
      const parts = [sample(document, operation), `${operation.verb} ${operation.path}\n`];
      expect(missing(llmsFull, parts)).toEqual([]);
    });

    test('is in the sidebar and in the list of operations', () => {
      expect(missing(read('reference/runApp.html'), [`/reference/${id}.html"`])).toEqual([]);
      const method = `aihub.${operation.resource}.${operation.method}()`;
      expect(missing(read('reference.md'), [method])).toEqual([]);
    });
  },
);
