import type { Operation, Response } from '@org/aihub-spec-model';
import { exampleTabs } from './examples.ts';
import { cell, code, table } from './markdown.ts';
import { headersTable } from './responses-section.ts';
import type { SchemaTables } from './schema-tables.ts';
import { errorNameOf } from './try-sample.ts';

/** What the SDK throws for each documented failure; empty where there are none. */
export async function errorsSection(
  operation: Operation,
  apiRoot: string,
  source: string,
  tables: SchemaTables,
): Promise<string> {
  const failures = operation.responses.filter((response) => !response.ok);
  if (failures.length === 0) return '';
  const rows = await Promise.all(
    failures.map(async (response) => [
      [response.status, ...(response.inferred ? ['*inferred*'] : [])].join(' '),
      `[${code(await errorNameOf(apiRoot, source, response.code))}](/guide/errors)`,
      cell(response.description),
    ]),
  );
  return [
    '## Errors',
    table(['Status', 'The SDK throws', 'Meaning'], rows),
    ...bodiesOf(failures).map(
      (schema) => `The body, where there is one:\n\n${tables.describe(schema)}`,
    ),
    ...failures.map((response) => {
      const found = headersTable(response, tables);
      return found && `Headers of ${response.status}:\n\n${found}`;
    }),
    examples(failures),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The schemas of the bodies, each once. */
function bodiesOf(failures: Response[]) {
  const bodies = failures.flatMap(({ schema }) =>
    schema ? [[schema.$ref ?? schema, schema] as const] : [],
  );
  return [...new Map(bodies).values()];
}

function examples(failures: Response[]): string {
  const shown = failures.flatMap((response) =>
    response.examples.map((example) => ({
      ...example,
      name: `${response.status} ${example.name}`,
    })),
  );
  return shown.length > 0 ? exampleTabs(shown, false) : '';
}
