import { expect, it } from 'vitest';
import { DriftReport, driftToMarkdown, exchangesOfHar, readDocument } from '../src/index.ts';

const canary = 'canary-7f3a9';

/** A HAR file whose every value is the canary, and every name that is data too. */
const har = JSON.stringify({
  log: {
    entries: [
      [
        'GET',
        `/api/v2/apps/runs/${canary}?token=${canary}`,
        { id: 7, status: canary, [canary]: 1 },
      ],
      ['GET', `/api/v2/apps/${canary}/runs`, {}],
      ['GET', '/api/v2/apps/runs', { runs: [{ msg: [canary], tags: { [canary]: canary } }] }],
      ['GET', `/api/v2/jobs/${canary}`, canary],
    ].map(([method, path, body]) => ({
      request: {
        method,
        url: `https://${canary}.example.com${path}`,
        headers: [{ name: 'Authorization', value: `Bearer ${canary}` }],
      },
      response: {
        status: 200,
        headers: [{ name: 'Content-Type', value: `application/json; x=${canary}` }],
        content: { text: JSON.stringify(body) },
      },
    })),
  },
});

it('a report holds no value of a request or response, and no name that looks like data', async () => {
  const report = new DriftReport(await readDocument());
  for (const exchange of exchangesOfHar(har)) report.add(exchange);
  const kinds = report.findings().map(({ kind, place }) => `${kind} ${place}`);
  expect(kinds.sort()).toEqual([
    'missing property $.runs[].id',
    'missing property $.runs[].status',
    'type $',
    'type $.id',
    'type $.runs[].msg',
    'type $.runs[].tags',
    'undocumented operation ',
    'undocumented property $.{name}',
    'undocumented value $.status',
  ]);
  expect(driftToMarkdown(report)).not.toContain(canary);
  expect(JSON.stringify(report.findings())).not.toContain(canary);
});
