import {
  AIHubError,
  knownRunStatusValues,
  type ListRunsQuery,
  nsToDate,
  type Run,
} from '@org/aihub-sdk';
import { pick } from '../output/pick.ts';
import { result } from '../output/result.ts';
import { input, output, reading, type Tool } from '../tool.ts';
import { isRunField, presentRun, runSchema } from './run-shape.ts';

interface Input {
  from?: string;
  to?: string;
  status?: (typeof knownRunStatusValues)[number][];
  deployment_id?: string;
  app_id?: string;
  fields?: string[];
  max_rows?: number;
  offset?: number;
}

const dayMs = 24 * 60 * 60 * 1_000;

export const listRuns: Tool<Input> = {
  name: 'list_runs',
  title: 'List runs',
  description:
    'Lists runs, newest first, of the last 24 hours unless from says otherwise. For the next page pass from, to and next_offset of the result.',
  input: input({
    from: { type: 'string', description: 'Started at or after, ISO 8601' },
    to: { type: 'string', description: 'Started before, ISO 8601; default now' },
    status: { type: 'array', items: { type: 'string', enum: knownRunStatusValues } },
    deployment_id: { type: 'string' },
    app_id: { type: 'string' },
    fields: { type: 'array', items: { type: 'string' }, description: 'Default all' },
    max_rows: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    offset: { type: 'integer', minimum: 0 },
  }),
  output: output({
    runs: { type: 'array', items: runSchema },
    from: { type: 'string' },
    to: { type: ['string', 'null'] },
    next_offset: { type: ['integer', 'null'] },
  }),
  annotations: reading,
  async run({ from: since, to: until, fields, max_rows = 20, offset = 0, ...filters }, context) {
    const { aihub, request } = context;
    const unknown = fields?.find((field) => !isRunField(field));
    if (unknown !== undefined) {
      throw new AIHubError(`A run has no field ${JSON.stringify(unknown)}. It has id, status, …`);
    }
    const to = until === undefined ? undefined : timeOf('to', until);
    const from = since === undefined ? (to ?? Date.now()) - dayMs : timeOf('from', since);
    const query: ListRunsQuery = {
      // Whole seconds that hold the window. Its end is the server's now, unless given: on a clock that
      // is behind, this machine's would leave out the newest runs.
      from_timestamp: Math.floor(from / 1_000),
      ...(to !== undefined && { to_timestamp: Math.ceil(to / 1_000) }),
      ...filters,
      sort_by: 'start_timestamp',
      order: 'DESCENDING',
    };
    const list = async (limit: number, at: number): Promise<Run[]> => {
      const page = { ...query, limit, offset: at };
      return (await aihub.runs.list(page, { signal: request.signal })).runs ?? [];
    };
    const runs = await list(max_rows, offset);
    const next = offset + runs.length;
    // The API does not say whether there are more.
    const hasMore = runs.length > 0 && (await list(1, next)).length > 0;
    return result({
      runs: pick(runs.map(presentRun), fields, fields),
      from: new Date(from).toISOString(),
      to: endOf(to, runs[0]),
      next_offset: hasMore ? next : null,
    });
  },
};

/** An end of the window that holds the runs seen, so that those that start later shift no page. */
function endOf(to: number | undefined, newest: Run | undefined): string | null {
  const date = to === undefined ? nsToDate(newest?.start_timestamp) : new Date(to);
  if (!date) return null;
  return (to === undefined ? new Date(date.getTime() + 1_000) : date).toISOString();
}

function timeOf(name: string, text: string): number {
  const ms = Date.parse(text);
  if (Number.isFinite(ms)) return ms;
  throw new AIHubError(
    `${name} must be a time in ISO 8601 such as 2026-01-31T09:00:00Z, not ${JSON.stringify(text)}.`,
  );
}
