import { AIHubError } from '@org/aihub-sdk';
import type { OperationDescriptor } from '@org/aihub-sdk/operations';
import { callOperation } from '../operations/call.ts';
import { readableOperation } from '../operations/readable.ts';
import { pick } from '../output/pick.ts';
import { present } from '../output/present.ts';
import { dataNotice, result } from '../output/result.ts';
import { operationUri } from '../resources/operation-result.ts';
import { input, output, reading, type Tool } from '../tool.ts';

interface Input {
  operation: string;
  arguments?: Record<string, unknown>;
  fields?: string[];
  max_rows?: number;
}

/** A larger result is linked to, about 10 000 tokens. */
const maxChars = 40_000;

export const callOperationTool: Tool<Input> = {
  name: 'call_operation',
  title: 'Call a reading operation',
  description:
    'Calls an operation of the API that only reads, as search_operations describes it. A large result or a file comes as a link.',
  input: input(
    {
      operation: { type: 'string' },
      arguments: { type: 'object' },
      fields: {
        type: 'array',
        items: { type: 'string' },
        description: 'Of the result, or of the entries of its list',
      },
      max_rows: { type: 'integer', minimum: 1, maximum: 500, description: 'Of a list' },
    },
    ['operation'],
  ),
  output: output(
    {
      notice: { type: 'string' },
      result: { description: 'Absent when it is linked to' },
      next_offset: { type: ['integer', 'null'], description: 'Of a list with offsets' },
      bytes: { type: 'integer', description: 'Size of what is linked to' },
    },
    ['notice'],
  ),
  annotations: reading,
  async run(asked, { aihub, request }) {
    const operation = readableOperation(asked.operation);
    const args = withLimit(operation, asked);
    if (operation.success.kind === 'binary') {
      return result({ notice: dataNotice }, [linkTo(operation, args)]);
    }
    const response = await callOperation(aihub, operation, args, request.signal);
    const whole = present(response, operation.success.schema);
    const { value, next } = cut(operation, whole, args, asked);
    const bytes = Buffer.byteLength(JSON.stringify(value ?? null));
    if (bytes > maxChars) {
      return result({ notice: dataNotice, bytes }, [linkTo(operation, args)]);
    }
    return result({
      notice: dataNotice,
      result: value ?? null,
      ...(next !== undefined && { next_offset: next }),
    });
  },
};

function linkTo(operation: OperationDescriptor, args: Record<string, unknown>) {
  return {
    type: 'resource_link' as const,
    uri: operationUri(operation.id, args),
    name: operation.summary,
    ...(operation.success.kind === 'binary' ? {} : { mimeType: 'application/json' }),
  };
}

/** `max_rows` is the limit of the query, where the operation has one and the arguments leave it out. */
function withLimit(operation: OperationDescriptor, asked: Input): Record<string, unknown> {
  const { arguments: args = {}, max_rows } = asked;
  const limit = operation.pagination?.limit;
  const query = args.query ?? {};
  if (limit === undefined || max_rows === undefined || typeof query !== 'object') return args;
  if (!operation.parameters.some(({ in: place, name }) => place === 'query' && name === limit)) {
    return args;
  }
  return { ...args, query: { [limit]: max_rows, ...query } };
}

interface Cut {
  value: unknown;
  /** Of a list with offsets: where the next page begins, or null after the last one. */
  next: number | null | undefined;
}

function cut(
  { pagination }: OperationDescriptor,
  whole: unknown,
  args: Record<string, unknown>,
  { fields, max_rows }: Input,
): Cut {
  const isObject = typeof whole === 'object' && whole !== null;
  if (!isObject) return { value: whole, next: undefined };
  // An object, as was just checked.
  const object = whole as Record<string, unknown>;
  const list = pagination && object[pagination.items];
  if (!pagination || !Array.isArray(list)) {
    return { value: pick([object], fields)[0], next: undefined };
  }
  if (list.some((item) => typeof item !== 'object' || item === null)) {
    throw new AIHubError('The response is a list whose entries are no objects.');
  }
  const hasOffset = pagination.style !== 'token';
  const shown = hasOffset ? list.slice(0, max_rows) : list;
  const value = { ...object, [pagination.items]: pick(shown, fields) };
  if (!hasOffset) return { value, next: undefined };
  const query = (args.query ?? {}) as Record<string, unknown>;
  const offset = Number(query[pagination.offset] ?? 0) + shown.length;
  const isEnd =
    pagination.style === 'counted'
      ? shown.length === list.length && object[pagination.hasMore] !== true
      : shown.length === 0;
  return { value, next: isEnd ? null : offset };
}
