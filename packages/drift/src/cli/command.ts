import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { readDocument } from '../document/read.ts';
import { compareDocuments } from '../documents/compare-documents.ts';
import { differencesToMarkdown } from '../documents/differences-to-markdown.ts';
import { DriftReport } from '../responses/drift-report.ts';
import { driftToMarkdown } from '../responses/drift-to-markdown.ts';
import { exchangesOfHar } from '../responses/har.ts';
import { help } from './help.ts';

const flags = {
  spec: { type: 'string' },
  'api-root': { type: 'string' },
  json: { type: 'boolean', default: false },
  'exit-code': { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What the command writes to, and its exit status. */
export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs `aihub-drift` with the arguments of the command line. */
export async function runCommand(args: readonly string[]): Promise<Outcome> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: flags,
      allowPositionals: true,
    });
    if (values.help) return { status: 0, stdout: help, stderr: '' };
    if (values.version) return { status: 0, stdout: `${version}\n`, stderr: '' };
    const [command, ...files] = positionals;
    const result = await compare(command, files, values);
    const stdout = values.json ? `${JSON.stringify(result.data, null, 2)}\n` : result.markdown;
    const status = values['exit-code'] && result.data.length > 0 ? 1 : 0;
    return { status, stdout, stderr: '' };
  } catch (error) {
    const stderr = `aihub-drift: ${(error as Error).message} See --help.\n`;
    return { status: 2, stdout: '', stderr };
  }
}

async function compare(
  command: string | undefined,
  files: readonly string[],
  flags: { spec?: string | undefined; 'api-root'?: string | undefined },
): Promise<{ data: readonly unknown[]; markdown: string }> {
  const document = await readDocument(flags.spec);
  if (command === 'har' && files.length > 0) {
    const root = flags['api-root'];
    const report = new DriftReport(document, root === undefined ? {} : { apiRoot: root });
    for (const file of files) await addHar(report, file);
    return { data: report.findings(), markdown: driftToMarkdown(report) };
  }
  if (command === 'document' && files.length === 1) {
    const differences = compareDocuments(document, await readDocument(files[0]));
    return { data: differences, markdown: differencesToMarkdown(differences) };
  }
  throw new Error('Name a command, har or document, and the file to compare.');
}

async function addHar(report: DriftReport, file: string): Promise<void> {
  try {
    for (const exchange of exchangesOfHar(await readFile(file, 'utf8'))) report.add(exchange);
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as Error).message}`);
  }
}
