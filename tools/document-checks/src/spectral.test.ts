import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const ruleset = fileURLToPath(new URL('../spectral.yaml', import.meta.url));

/** Findings that stay, and why. Rules that are off as a whole have their reasons in `spectral.yaml`. */
const exceptions: Readonly<Record<string, string>> = {
  'owasp:api4:2023-rate-limit-responses-429 paths./v2/files/{path}.head.responses.429':
    'the response to a HEAD has no body (RFC 9110, section 9.3.2)',
  'owasp:api8:2023-define-error-responses-401 paths./v2/files/{path}.head.responses.401':
    'the response to a HEAD has no body (RFC 9110, section 9.3.2)',
};

/** What Spectral finds in a document, as `rule place`. */
async function lint(document: string): Promise<string[]> {
  const program = require.resolve('@stoplight/spectral-cli/dist/index.js');
  const args = ['lint', document, '--ruleset', ruleset, '--format', 'json', '--quiet'];
  // It exits with 1 when there are errors.
  const run = promisify(execFile)(process.execPath, [program, ...args], { maxBuffer: 2 ** 26 });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const found = JSON.parse(stdout) as { code: string; path: string[] }[];
  return found.map(({ code, path }) => `${code} ${path.join('.')}`);
}

it('the rules of Spectral and of OWASP find nothing in the published document but named exceptions', async () => {
  const found = await lint(require.resolve('@org/aihub-sdk/openapi.yaml'));
  expect(found.sort()).toEqual(Object.keys(exceptions).sort());
});
