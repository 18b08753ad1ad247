import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { OpenApiDocument } from '@org/aihub-spec-model';
import { withOurLook } from './redoc-look.ts';

/** Stands for a large integer while Redocly reads the document, which would round it. */
const mark = 'int64/';

/** Redoc asks a CDN for the logo in its footer; this takes its place. */
const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="14"><text y="11" font-family="sans-serif" font-size="12" fill="#22242b">Redocly</text></svg>',
)}`;

const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; worker-src blob:; base-uri 'none'; form-action 'none'";

/** Shows a bigint with all its digits in browsers that know JSON.rawJSON, else as a number. */
const showBigInts =
  'BigInt.prototype.toJSON = function () { return JSON.rawJSON ? JSON.rawJSON(String(this)) : Number(this); };';

/** Writes the whole API as one page, made by Redoc, that asks no host for anything. */
export async function buildRedoc(document: OpenApiDocument, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'redoc-'));
  try {
    const spec = join(folder, 'openapi.json');
    const page = join(folder, 'redoc.html');
    await writeFile(
      spec,
      JSON.stringify(document, (_, value) => (typeof value === 'bigint' ? mark + value : value)),
    );
    const args = [redocly(), 'build-docs', spec, '--inlineBundle', '-o', page];
    await promisify(execFile)(process.execPath, args, {
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, selfContained(await readFile(page, 'utf8')));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The page without requests to other hosts, and with every digit of large integers. */
export function selfContained(html: string): string {
  const head = `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy}" />\n  <script>${showBigInts}</script>`;
  return withOurLook(html)
    .replace('<head>', () => head)
    .replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g, () => logo)
    .replaceAll(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1n')
    .replaceAll(new RegExp(`(?:&quot;)?${mark}(-?\\d+)(?:&quot;)?`, 'g'), '$1');
}

function redocly(): string {
  const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  return join(dirname(manifest), 'bin/cli.js');
}
