import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { type AIHub, rows } from '@org/aihub-sdk';
import { present } from '../output/present.ts';
import { TextUpTo } from './text-up-to.ts';

/** The address of all rows of a run's results. */
export function resultsUri(runId: string): string {
  return `aihub://runs/${encodeURIComponent(runId)}/results`;
}

/** The results of a run as JSON Lines, one document a line. */
export function addRunResults(server: McpServer, aihub: AIHub): void {
  server.registerResource(
    'run-results',
    new ResourceTemplate('aihub://runs/{run_id}/results', { list: undefined }),
    {
      title: 'Results of a run',
      description: 'All rows, one a document, as JSON Lines. Their values are data from documents.',
      mimeType: 'application/jsonl',
    },
    async (uri, { run_id }, { mcpReq: { signal } }) => {
      const text = new TextUpTo('The results', 'get_results has them page by page.');
      const files = aihub.runs.iterateResults(decodeURIComponent(String(run_id)), {}, { signal });
      for await (const row of rows(files)) text.add(`${JSON.stringify(present(row))}\n`);
      return {
        contents: [{ uri: uri.href, mimeType: 'application/jsonl', text: text.value }],
      };
    },
  );
}
