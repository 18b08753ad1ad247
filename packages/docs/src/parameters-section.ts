import { type Operation, type Parameter, toJson } from '@org/aihub-spec-model';
import { constraints } from './constraints.ts';
import { cell, code, marked, table } from './markdown.ts';
import type { SchemaTables } from './schema-tables.ts';

/** The parameters of an operation, in one table; empty where there are none. */
export function parametersSection(operation: Operation, tables: SchemaTables): string {
  const rows = (items: Parameter[], place: string) =>
    items.map((item) => [
      marked(item.name, { required: item.required, inferred: item.inferred }),
      place,
      tables.type(item.schema),
      cell(
        [item.description, ...constraints(item.schema), exampleOf(item)].filter(Boolean).join(' '),
      ),
    ]);
  const all = [
    ...rows(operation.pathParameters, 'path'),
    ...rows(operation.queryParameters, 'query'),
    ...rows(operation.headerParameters, 'header'),
    ...rows(operation.clientParameters, 'header'),
  ];
  if (all.length === 0) return '';
  const options = operation.clientParameters.map(
    ({ name, argument }) =>
      `The SDK takes ${code(name)} from the client's option ${code(argument)}.`,
  );
  return ['## Parameters', table(['Parameter', 'In', 'Type', 'Description'], all), ...options].join(
    '\n\n',
  );
}

function exampleOf({ examples, schema }: Parameter): string {
  const [first] = examples;
  if (!first || first.value === schema.default) return '';
  const value = typeof first.value === 'string' ? first.value : toJson(first.value, ' ');
  return `Example: ${code(value)}.`;
}
