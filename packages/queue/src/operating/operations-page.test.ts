import { describe, expect, it } from 'vitest';
import { comesTo, fleetOf, key, work } from '../../test/one-document.ts';
import { operationsPage } from './operations-page.ts';

const readAll = async ({ files }: { files: AsyncIterable<unknown> }) => {
  for await (const _ of files) {
    // The sink.
  }
};

describe('the page', () => {
  const get = (query = '') => new Request(`http://x/fleet${query}`);
  const post = (form: Record<string, string>, site = 'same-origin') =>
    new Request('http://x/fleet', {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'sec-fetch-site': site },
    });

  it('shows counts and what waits for a person, and no markup of others', async () => {
    const results = async () => {
      throw new Error('<script>alert(1)</script>');
    };
    const { fleet } = await fleetOf({}, { results, maxFailures: 1 });
    const page = operationsPage(fleet, { runUrl: (id) => `https://hub/runs/${id}` });
    await work(fleet);
    await comesTo(fleet, 'failed');
    const text = await (await page(get())).text();
    const { runId } = (await fleet.store.get(key)) ?? {};
    expect(text).toContain('<td>failed<td>1<td>');
    expect(text).toContain(`href="https://hub/runs/${runId}"`);
    expect(text).toContain('&#60;script&#62;');
    expect(text).not.toContain('<script>');
    const metrics = await (await page(get('?format=metrics'))).text();
    expect(metrics).toContain('aihub_queue_documents{fleet="test",state="failed"} 1');
    expect(metrics).toContain('aihub_queue_documents{fleet="test",state="done"} 0');
    expect(metrics).toContain('aihub_queue_leading{fleet="test"} 1');
  });

  it('shows the units that the configuration counts, by pages', async () => {
    const { fleet } = await fleetOf({}, { results: readAll, units: ({ pages }) => pages * 1.5 });
    await work(fleet);
    await comesTo(fleet, 'done');
    const page = operationsPage(fleet);
    expect(await (await page(get())).text()).toContain('<p>Consumption units: 1.5</p>');
    const metrics = await (await page(get('?format=metrics'))).text();
    expect(metrics).toContain('aihub_queue_units{fleet="test"} 1.5');
  });

  it('shows no units where none are counted, or they cannot be', async () => {
    const { fleet } = await fleetOf();
    expect(await (await operationsPage(fleet)(get('?format=metrics'))).text()).not.toMatch(/units/);
    const broken = await fleetOf({}, { results: readAll, units: () => Number.NaN });
    await work(broken.fleet);
    await comesTo(broken.fleet, 'done');
    expect((await broken.fleet.store.get(key))?.units).toBeNull();
    expect(String(broken.errors)).toContain('units must return a number from 0, not NaN');
  });

  it('decides for a person, and for no page of another site', async () => {
    const { fleet } = await fleetOf();
    const page = operationsPage(fleet);
    expect((await page(post({ action: 'abandon', key }, 'cross-site'))).status).toBe(403);
    expect((await fleet.store.get(key))?.state).toBe('upload');
    expect((await page(post({ action: 'retry', key }))).status).toBe(409);
    expect((await page(post({ action: 'abandon', key }))).status).toBe(200);
    expect((await fleet.store.get(key))?.state).toBe('abandoned');
    expect((await page(post({ action: 'drop', key }))).status).toBe(409);
  });
});
