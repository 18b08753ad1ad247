import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AIHub, AIHubError, filePath, rows } from '@org/aihub-sdk';
import { toCsv } from '@org/aihub-sdk/csv';
import {
  createPoolFetch,
  downloadFolder,
  filesFromFolder,
  uploadFolder,
} from '@org/aihub-sdk/node';
import { otel } from '@org/aihub-sdk/otel';
import { loadSpec, operationsOf } from '@org/aihub-spec-model';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSdk } from '../src/sdk/declarations.ts';
import type { Property } from '../src/sdk/model.ts';

let requests = 0;
const aihub = new AIHub({
  apiToken: 'a-token',
  fetch: async () => {
    requests++;
    throw new Error('Nothing may be sent.');
  },
});
const folder = mkdtempSync(join(tmpdir(), 'aihub-options-'));
const body = { app_name: 'a', batch_id: 1 };
const file = { name: 'a', content: new Blob(['a']) };

/** As from JavaScript, where no type keeps wrong values away. */
type Take = (options: never) => unknown;

/** What takes each kind of options. */
const takers: Record<string, Take> = {
  AIHubOptions: (options: object) => new AIHub({ apiToken: 'a-token', ...options }),
  CallOptions: (options) => aihub.runs.get('a', options),
  StreamOptions: (options) => aihub.files.read('a/b', undefined, undefined, options),
  SubmitOptions: (options) => aihub.apps.run(body, options),
  UploadOptions: (options) => aihub.batches.upload(1, [file], options),
  WaitOptions: (options) => aihub.jobs.wait('a', options),
  RunWaitOptions: (options) => aihub.runs.wait('a', options),
  IterateResultsOptions: (options) => aihub.runs.iterateResults('a', {}, options).toArray(),
  FetchInit: (options) => aihub.fetch('/v2/batches', options),
  RowsOptions: (options) => [...rows([], options)],
  CsvOptions: (options) => toCsv([], options).next(),
  PoolFetchOptions: (options) => createPoolFetch(options),
  TransferOptions: (options) => downloadFolder(aihub.files, 'a/b', folder, options),
  UploadFolderOptions: (options) => uploadFolder(aihub.files, folder, 'a/b', options),
  FolderOptions: (options) => filesFromFolder(folder, options),
  OtelOptions: (options) => otel(options),
  FilePathParts: (parts: object) => filePath({ organization: 'a', workspace: 'b', ...parts }),
  FileRetryConfig: (config: object) => {
    const retry = { retries: 1, backoffSeconds: 1, ...config };
    return aihub.files.read('a/b', undefined, { 'IB-Retry-Config': retry });
  },
  IterateRunsQuery: (query: object) => iterateRuns(query),
  IterateBatchesQuery: (query) => aihub.batches.iterate(query).toArray(),
  IterateAuditLogsQuery: (query) => aihub.auditLogs.iterate(query).toArray(),
};

function iterateRuns(query: object): Promise<unknown> {
  const start = 'from_timestamp' in query ? {} : { from: new Date(0) };
  return aihub.runs.iterate({ ...start, ...query } as never).toArray();
}

/** Secrets, whose value no message may repeat. */
const secret = ['apiToken', 'ibContext', 'apiRoot'];
/** Other names mean something: to `fetch`, or to the server. */
const open = ['FetchInit', 'FilePathParts', 'FileRetryConfig', 'IterateRunsQuery'];
const isOpen = (name: string) => open.includes(name) || name.startsWith('Iterate');
const serverNames = operationsOf(await loadSpec()).flatMap(({ queryParameters }) =>
  queryParameters.map(({ name }) => name),
);
/** Filters go to the server, which knows their values. */
const isFilter = (name: string, option: string) =>
  name.endsWith('Query') &&
  (serverNames.includes(option) || ['log_type', 'email'].includes(option));

const items = readSdk().filter(
  ({ name, properties }) =>
    /(?:Options|Init|Parts|RetryConfig)$|^Iterate\w+Query$/.test(name) && properties.length > 0,
);
const options = items.flatMap(({ name, properties }) =>
  properties
    .filter((option) => !isFilter(name, option.name) || option.name.endsWith('_timestamp'))
    .map((option) => ({ name, option })),
);

/** Values that an option of this type cannot have. */
function wrongValues({ name, type }: Property): unknown[] {
  if (/=>|typeof globalThis.fetch/.test(type)) return ['log', {}];
  if (type === 'boolean') return ['yes', 1, null];
  // In the other alternative of the window, where there must be none.
  if (type === 'number' || name.endsWith('_timestamp')) return ['5', Number.NaN, -1, null];
  if (type.includes('AbortSignal')) return [{}, 'stop'];
  if (type.includes('Date')) return name === 'mayHaveBeenSent' ? ['2025-12-01', 5] : ['soon', {}];
  if (/^"|\| "/.test(type)) return ['done', 5];
  if (type.includes('string')) return [5, {}];
  return ['nonsense', 5];
}

function quoted(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** What is thrown, at once or later. */
async function errorOf(name: string, given: object): Promise<unknown> {
  try {
    await (takers[name] as (options: object) => unknown)(given);
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('a wrong option is refused before anything is sent', () => {
  beforeAll(() => writeFileSync(join(folder, 'a.txt'), 'a'));
  beforeEach(() => {
    requests = 0;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('wherever there are options', () => {
    expect(Object.keys(takers).sort()).toEqual(items.map(({ name }) => name).sort());
    expect(options.length).toBeGreaterThan(70);
  });

  const cases = options.flatMap(({ name, option }) =>
    wrongValues(option).map((value) => ({ name, option: option.name, value })),
  );
  test.each(cases)('$name: $option, $value', async ({ name, option, value }) => {
    const error = await errorOf(name, { [option]: value });
    expect(error).toBeInstanceOf(AIHubError);
    const { message } = error as AIHubError;
    expect(message).toContain(option);
    expect(message).toMatch(/\b(?:must|looks like|needs)\b/);
    if (!secret.includes(option)) expect(message).toContain(quoted(value));
    expect(requests).toBe(0);
  });

  const closed = options.filter(({ name, option }) => !isOpen(name) && option.name.length > 3);
  test.each(closed)('$name: a name like $option.name', async ({ name, option }) => {
    const misspelt = option.name.slice(0, -1);
    const error = await errorOf(name, { [misspelt]: 1 });
    expect(error).toBeInstanceOf(AIHubError);
    const { message } = error as AIHubError;
    expect(message).toContain(`has no option ${JSON.stringify(misspelt)}`);
    // Of three options the list of all is guess enough, and small in a page.
    const guess = `Did you mean ${option.name}?`;
    expect(message).toContain(name === 'RowsOptions' ? 'It has per, confidence, val' : guess);
    expect(requests).toBe(0);
  });

  test.each([
    ['IterateRunsQuery', { page_size: 5 }, 'Did you mean pageSize?'],
    ['IterateRunsQuery', { limit: 5 }, 'runs.iterate sets limit itself'],
    ['IterateBatchesQuery', { offset: 5 }, 'batches.iterate sets offset itself'],
    ['IterateAuditLogsQuery', { size: 5 }, 'auditLogs.iterate sets size itself'],
  ])('%s: %o', async (name, query, message) => {
    expect(String(await errorOf(name, query))).toContain(message);
    expect(requests).toBe(0);
  });

  const isClosed = (name: string) => name.endsWith('Options') && name !== 'AIHubOptions';
  test.each(Object.keys(takers).filter(isClosed))('%s that are no object', async (name) => {
    for (const value of [null, 'a', 5]) {
      const error = await errorOf(name, value as never);
      expect(error).toBeInstanceOf(AIHubError);
      // A text is not quoted where it may be the token.
      const isSecret = typeof value === 'string' && name !== 'RowsOptions';
      const given = isSecret ? 'a string.' : quoted(value);
      expect(String(error)).toContain(`must be an object, not ${given}`);
    }
    expect(requests).toBe(0);
  });
});
