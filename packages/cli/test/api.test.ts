import type { Emulator } from '@org/aihub-emulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOn, fastHub } from './command.ts';

let hub: Emulator;
beforeAll(() => {
  hub = fastHub();
});
afterAll(() => hub.close());

describe('aihub api', () => {
  it('sends any request, and prints the body with all its digits', async () => {
    const made = await callOn(hub, [
      'api',
      'post',
      '/v2/batches',
      '--body',
      '{"name":"a"}',
      '--yes',
    ]);
    const { id } = JSON.parse(made.stdout);
    const { code, stdout } = await callOn(hub, ['api', 'GET', `/v2/batches/${id}`]);
    expect([code, JSON.parse(stdout).name]).toEqual([0, 'a']);
    expect(stdout).toMatch(/"created_at_ms":\d{13}[,}]/);
    const jq = await callOn(hub, ['api', 'GET', '/v2/batches?limit=5', '--jq', '.batches[].name']);
    expect(jq.stdout).toBe('a\n');
  });

  it('prints what the API says about a refusal', async () => {
    const { code, stdout, stderr } = await callOn(hub, ['api', 'GET', '/v2/batches/999999']);
    expect([code, JSON.parse(stdout)]).toEqual([3, { message: expect.any(String) }]);
    expect(stderr).toContain('404');
  });

  it.each([
    [['DELETE', '/v2/batches/7'], 'Pass --yes'],
    [['POST', '/v2/batches'], 'Pass --yes'],
    [['FETCH', '/v2/batches'], 'must be one of GET'],
    [['GET', 'v2/batches'], 'must begin with one slash'],
    [['GET', '//elsewhere.example/v2'], 'must begin with one slash'],
    [['DELETE', '/v2/batches/../apps', '--yes'], '. or .. as a segment'],
    [['DELETE', '/v2/batches/%2e%2E', '--yes'], '. or .. as a segment'],
    [['POST', '/v2/batches', '--yes', '--body', '{name'], '--body must be JSON'],
    [['DELETE', '/v2/batches/7', '--yse'], 'unknown option'],
  ])('refuses %j before anything is sent', async (argv, message) => {
    const before = { ...hub.stats.requests };
    const { code, stderr } = await callOn(hub, ['api', ...argv]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(hub.stats.requests).toEqual(before);
  });
});
