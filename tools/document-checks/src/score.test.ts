import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const readme = readFileSync(path('../../../spec/README.md'), 'utf8');

interface Score {
  agentReadiness: number;
  discoverability: number;
  subscores: Record<string, number>;
}

let score: Score;

beforeAll(async () => {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const program = path('../node_modules/@redocly/cli/bin/cli.js');
  const args = [program, 'score', path('../../../spec/openapi.yaml'), '--format=json'];
  const options = { env, maxBuffer: 2 ** 26 };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  score = JSON.parse(stdout) as Score;
}, 60_000);

it('the README of the spec has the score that Redocly gives', () => {
  expect(readme).toContain(`gives ${score.agentReadiness} of 100`);
});

it('the README of the spec has every part of the score, and a reason for what is lost', () => {
  const rows = [...readme.matchAll(/^\| (\w+) +\| (\d+) +\| (.*?) *\|$/gm)];
  const parts = Object.entries(score.subscores).map(
    ([name, share]) => [name, share * 100] as const,
  );
  const expected = [...parts, ['discoverability', score.discoverability] as const];
  expect(rows.map(([, name, value]) => `${name} ${value}`).sort()).toEqual(
    expected.map(([name, value]) => `${name} ${Math.round(value)}`).sort(),
  );
  const lost = rows.filter(([, , value]) => value !== '100');
  expect(lost.every(([, , , reason]) => reason !== '')).toBe(true);
});
