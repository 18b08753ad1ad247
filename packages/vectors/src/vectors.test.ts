import { loadSpec, operationsOf } from '@org/aihub-spec-model';
import { describe, expect, it } from 'vitest';
import { makeVectors } from './index.ts';
import { textOf } from './text.ts';

const { requests, responses } = await makeVectors();
const all = [...requests, ...responses];
const ids = new Set(all.map(({ id }) => id));
const operations = operationsOf(await loadSpec());

describe('the vectors', () => {
  it('are at least 2000, each with an ID of its own', () => {
    expect(all.length).toBeGreaterThan(2_000);
    expect(ids.size).toBe(all.length);
  });

  it('are the same each time they are made', async () => {
    expect(await makeVectors()).toEqual({ requests, responses });
  });

  it.each(operations)('cover every parameter, body and status of $id', (operation) => {
    const { id, pathParameters, queryParameters, headerParameters, clientParameters } = operation;
    const starts = [
      `request/${id}/minimal`,
      ...pathParameters.map(({ name }) => `request/${id}/path/${name}/`),
      ...queryParameters.map(({ name }) => `request/${id}/query/${name}/`),
      ...headerParameters.map(({ name }) => `request/${id}/headers/${name}/`),
      ...clientParameters.map(({ name }) => `request/${id}/client/${name}/`),
      ...(operation.body ? [`request/${id}/body/`] : []),
      ...operation.responses
        .filter(({ code, ok }) => !ok && code !== 418)
        .map(({ code }) => `response/${id}/${code}/`),
      `response/${id}/${operation.success.response.code}/`,
    ];
    const missing = starts.filter((start) => ![...ids].some((item) => item.startsWith(start)));
    expect(missing).toEqual([]);
  });

  // One for each rule, so that a change of a rule shows.
  it.each([
    'request/getRunStatus/path/run_id/two dots',
    'request/listRuns/query/status/two items',
    'request/listRuns/query/from_timestamp/of another unit',
    'request/addFileToBatch/path/filename/percent',
    'request/runApp/body/with app_id and input_dir',
    'request/runApp/body/full without settings.tags',
    'response/getRunStatus/200/finish_timestamp/null',
    'response/getRunStatus/200/finish_timestamp/absent',
    'response/getRunStatus/200/start_timestamp/2^63 - 1',
    'response/getRunStatus/200/status/unknown value',
    'response/getRunStatus/200/malformed/cut in half',
    'response/getRunResults/200/files.0.documents.0.fields.0.validations/null',
    'response/getRunResults/200/keys.custom/is a list',
    'response/runApp/200/malformed/without id',
    'response/runApp/500/nothing',
  ])('include %s as it is', (id) => {
    const { input, ...vector } = all.find((item) => item.id === id) as (typeof all)[number];
    expect({ input, ...vector }).toMatchSnapshot();
  });
});

it('an int64 is a number with all its digits in the text of a response', () => {
  expect(textOf({ a: [{ $int64: '9007199254740993' }, null, 'x"'] })).toBe(
    '{"a":[9007199254740993,null,"x\\""]}',
  );
});
