import { operations, resources } from '@org/aihub-sdk/operations';
import type { Rolldown } from 'tsdown';

const entry = '@org/aihub-sdk/operations';

/**
 * Puts the table of operations into the bundle as JSON, without what no command reads: examples and
 * responses. The table itself takes as long to load as Node takes to start.
 */
export function tablePlugin(): Rolldown.Plugin {
  return {
    name: 'table-of-operations',
    resolveId: { order: 'pre', handler: (id) => (id === entry ? `\0${entry}` : undefined) },
    load(id) {
      if (id !== `\0${entry}`) return undefined;
      const kept = Object.fromEntries(
        Object.entries(operations).map(([name, operation]) => [
          name,
          { ...operation, responses: [] },
        ]),
      );
      const json = JSON.stringify({ operations: kept, resources }, withoutExamples);
      return `export const { operations, resources } = JSON.parse(${JSON.stringify(json)});`;
    },
  };
}

function withoutExamples(key: string, value: unknown): unknown {
  return key === 'examples' ? [] : value;
}
