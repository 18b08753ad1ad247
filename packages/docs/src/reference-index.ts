import type { OpenApiDocument, Operation } from '@org/aihub-spec-model';
import { code, table, text } from './markdown.ts';

/** A tag of the spec with its operations. */
export interface Resource {
  name: string;
  title: string;
  description: string;
  operations: Operation[];
}

/** The tags in the spec's order, without those that have no operation. */
export function resourcesOf(document: OpenApiDocument, operations: Operation[]): Resource[] {
  const tags = document.tags ?? [];
  const names = [
    ...new Set([...tags.map((tag) => tag.name), ...operations.map((item) => item.resource)]),
  ];
  return names
    .map((name) => {
      const tag = tags.find((item) => item.name === name);
      return {
        name,
        title: tag?.['x-displayName'] ?? name,
        description: tag?.description ?? '',
        operations: operations.filter((item) => item.resource === name),
      };
    })
    .filter((resource) => resource.operations.length > 0);
}

export function referenceIndex(resources: Resource[]): string {
  const sections = resources.map(({ title, description, operations }) =>
    [
      `## ${title}`,
      text(description),
      table(
        ['Operation', 'Method and request'],
        operations.map((item) => [
          `[${text(item.title)}](/reference/${item.id})${item.deprecated ? ' *deprecated*' : ''}`,
          `${code(`aihub.${item.resource}.${item.method}()`)} ${code(`${item.verb} ${item.path}`)}`,
        ]),
      ),
    ].join('\n\n'),
  );
  return `---
title: Operations
description: Every operation of the API, with its method of the SDK.
pageClass: operations
source: spec/openapi.yaml
---

# Operations

One page an operation: parameters, bodies, responses, errors, and a sample in TypeScript and for curl. The same as one
long page: [API on one page](../redoc.html){target="_self"}.

For other tools and languages the API is described in one file, as [openapi.json](../openapi.json){target="_self"} and
[openapi.yaml](../openapi.yaml){target="_self"}; the package has them as \`@org/aihub-sdk/openapi.json\` and
\`@org/aihub-sdk/openapi.yaml\`. Both are self-contained and exact.

${sections.join('\n\n')}
`;
}
