import { type AIHub, AIHubError, type GetRunResultsQuery, rows } from '@org/aihub-sdk';
import { pick } from '../output/pick.ts';
import { present } from '../output/present.ts';
import { dataNotice, result } from '../output/result.ts';
import { resultsUri } from '../resources/run-results.ts';
import { input, output, reading, type Tool } from '../tool.ts';

interface Input {
  run_id: string;
  per?: 'document' | 'field';
  confidence?: boolean;
  fields?: string[];
  max_rows?: number;
  offset?: string;
  allow_incomplete?: boolean;
}

type Cells = Record<string, unknown>;

/** Rows beyond that are left for the next page, about 10 000 tokens. */
const maxChars = 40_000;

export const getResults: Tool<Input> = {
  name: 'get_results',
  title: 'Get results as rows',
  description:
    'What a COMPLETE run extracted, as flat rows: one a document with a column a field, or one a field. For the next page pass next_offset as offset. The link is to all rows as JSON Lines.',
  input: input(
    {
      run_id: { type: 'string' },
      per: { type: 'string', enum: ['document', 'field'], default: 'document' },
      confidence: { type: 'boolean', description: 'With confidences' },
      fields: {
        type: 'array',
        items: { type: 'string' },
        description: 'Columns, e.g. file.name, total; default all',
      },
      max_rows: { type: 'integer', minimum: 1, maximum: 500, default: 50 },
      offset: { type: 'string', description: 'next_offset of the page before' },
      allow_incomplete: { type: 'boolean', description: 'Take what there is of an unfinished run' },
    },
    ['run_id'],
  ),
  output: output({
    notice: { type: 'string' },
    rows: { type: 'array', items: { type: 'object' } },
    next_offset: { type: ['string', 'null'] },
  }),
  annotations: reading,
  async run(asked, { aihub, request }) {
    const { page, next } = await readPage(aihub, asked, request.signal);
    const data = {
      notice: dataNotice,
      rows: pick(page, asked.fields, asked.offset === undefined ? [] : asked.fields),
      next_offset: next ?? null,
    };
    const isWhole = next === undefined && asked.offset === undefined;
    return result(data, isWhole ? [] : [linkTo(asked.run_id)]);
  },
};

function linkTo(runId: string) {
  return {
    type: 'resource_link' as const,
    uri: resultsUri(runId),
    name: `Results of run ${runId}`,
    mimeType: 'application/jsonl',
  };
}

/** A page of rows, and where the next one begins: the file, and the row in it. */
async function readPage(
  aihub: AIHub,
  asked: Input,
  signal: AbortSignal,
): Promise<{ page: Cells[]; next: string | undefined }> {
  const { per = 'document', confidence = false, max_rows = 50 } = asked;
  let [file, row] = placeOf(asked.offset);
  const query: GetRunResultsQuery = {
    file_offset: file,
    include_confidence_scores: confidence,
  };
  const options = { signal, allowIncomplete: asked.allow_incomplete === true };
  const page: Cells[] = [];
  let chars = 0;
  for await (const found of aihub.runs.iterateResults(asked.run_id, query, options)) {
    for (const cells of [...rows([found], { per, confidence })].slice(row)) {
      // Without fields the row of one document may be large by itself; one is always given.
      const shown = present(cells) as Cells;
      chars += JSON.stringify(onlyAsked(shown, asked.fields)).length;
      if (page.length === max_rows || (page.length > 0 && chars > maxChars)) {
        return { page, next: `${file}:${row}` };
      }
      page.push(shown);
      row++;
    }
    file++;
    row = 0;
  }
  return { page, next: undefined };
}

function onlyAsked(cells: Cells, fields: Input['fields']): Cells {
  if (!fields || fields.length === 0) return cells;
  return Object.fromEntries(fields.map((field) => [field, cells[field]]));
}

function placeOf(offset: string | undefined): [file: number, row: number] {
  if (offset === undefined) return [0, 0];
  const [, file, row] = /^(\d{1,9}):(\d{1,9})$/.exec(offset) ?? [];
  if (file !== undefined && row !== undefined) return [Number(file), Number(row)];
  throw new AIHubError(
    `offset must be the next_offset of the page before, not ${JSON.stringify(offset)}.`,
  );
}
