import { basename, resolve } from 'node:path';
import { version } from '../../package.json';

/** What the project installs beside the packages of this repository, which have its own version. */
const devDependencies = { '@types/node': '^20.19.0', typescript: '^5.9.0' };

/** The files of a new project, by their paths in it. */
export function projectFiles(folder: string): Record<string, string> {
  return {
    'package.json': json(manifest(folder)),
    'tsconfig.json': json(tsconfig),
    'folder-to-csv.ts': program,
    '.env': environment,
    '.gitignore': 'node_modules/\ndist/\n.env\nresults.csv\n',
    'documents/acme.txt': 'INVOICE\n\nInvoice Number: INV-417\nTotal: 307.02\n',
    'documents/globex.txt': 'INVOICE\n\nInvoice Number: GX-88120\nTotal: 12.50\n',
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function manifest(folder: string): object {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return {
    name: name || 'aihub-project',
    private: true,
    type: 'module',
    scripts: {
      emulator: 'aihub-emulator --port 4010',
      build: 'tsc',
      start: 'tsc && node --env-file=.env dist/folder-to-csv.js documents invoices results.csv',
    },
    dependencies: { '@org/aihub-sdk': `^${version}` },
    devDependencies: { '@org/aihub-emulator': `^${version}`, ...devDependencies },
  };
}

const tsconfig = {
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    outDir: 'dist',
    types: ['node'],
  },
  include: ['*.ts'],
};

const environment = `# The emulator. For your account: its token, and no AIHUB_API_ROOT.
AIHUB_API_ROOT=http://127.0.0.1:4010/api
AIHUB_API_TOKEN=emulator-token
`;

/** examples/folder-to-csv.ts; a test compares them. */
const program = `import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { AIHub, rows } from '@org/aihub-sdk';
import { toCsv } from '@org/aihub-sdk/csv';
import { filesFromFolder } from '@org/aihub-sdk/node';

const [folder, deployment, csv = 'results.csv'] = process.argv.slice(2);
if (!folder || !deployment) throw new Error('Usage: folder-to-csv FOLDER DEPLOYMENT [CSV]');
const aihub = new AIHub(); // token from AIHUB_API_TOKEN
const { id: batch_id } = await aihub.batches.create({ name: folder });
await aihub.batches.upload(batch_id, await filesFromFolder(folder));
const once = { idempotencyKey: \`batch-\${batch_id}\` }; // one paid run, though responses get lost
const run = await aihub.deployments.run(deployment, { batch_id }, once);
await aihub.runs.wait(run.id, { onUpdate: ({ status }) => console.error(status) });
await pipeline(toCsv(rows(aihub.runs.iterateResults(run.id))), createWriteStream(csv));
`;
