import { argumentsSchema } from '../operations/readable.ts';
import { search } from '../operations/search.ts';
import { result } from '../output/result.ts';
import { input, output, reading, type Tool } from '../tool.ts';

interface Input {
  query: string;
  max_rows?: number;
}

export const searchOperations: Tool<Input> = {
  name: 'search_operations',
  title: 'Search reading operations',
  description:
    'Finds operations of the API that only read (batches, files, jobs, secrets, …), with the schema of their arguments, for call_operation.',
  input: input(
    {
      query: { type: 'string', description: 'Words, e.g. "files of a batch"' },
      max_rows: { type: 'integer', minimum: 1, maximum: 50, default: 5 },
    },
    ['query'],
  ),
  output: output({ operations: { type: 'array', items: { type: 'object' } } }),
  annotations: { ...reading, openWorldHint: false },
  async run({ query, max_rows = 5 }) {
    return result({
      operations: search(query, max_rows).map((operation) => ({
        operation: operation.id,
        summary: operation.summary,
        description: operation.description,
        arguments: argumentsSchema(operation),
      })),
    });
  },
};
