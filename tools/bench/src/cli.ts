// Prints the tables of the page on benchmarks. `pnpm bench codec` prints one; slow ones only by name.
import { cpus } from 'node:os';
import { codecTable } from './codec.ts';
import { fleetTable } from './fleet.ts';
import { fleetPlanTable } from './fleet-plan.ts';
import { jobGrowthTable, jobTable } from './job.ts';
import { requestTable } from './requests.ts';
import { resultsTable } from './results.ts';
import { sizeTable } from './size.ts';
import { startupTable } from './startup.ts';
import { submitTable } from './submit.ts';
import { uploadTable } from './upload.ts';
import { waitingTable } from './waiting.ts';
import { waitingFaultsTable } from './waiting-faults.ts';

const tables: Record<string, [title: string, make: () => Promise<string>]> = {
  requests: ['A request, as a multiple of bare fetch', requestTable],
  codec: ['Reading JSON, as a multiple of JSON.parse', codecTable],
  waiting: ['Waiting for runs that end at random over ten minutes', waitingTable],
  'waiting-faults': ['Waiting for 5000 runs on a bad day', waitingFaultsTable],
  submit: ['Submitting on a bad day', submitTable],
  fleet: ['A fleet on a bad day', fleetTable],
  'fleet-plan': ['What a document costs a fleet', fleetPlanTable],
  job: ['A whole job: upload, run, wait, results, CSV', jobTable],
  'job-growth': ['A whole job, as it grows', jobGrowthTable],
  upload: ['Upload of a large file', uploadTable],
  startup: ['Start of a program, as a multiple of `node -e 0`', startupTable],
  results: ['Results to a file', resultsTable],
  size: ['Size in a bundle, minified and gzipped', sizeTable],
};

/** They take minutes. */
const slow = [
  'waiting-faults',
  'submit',
  'fleet',
  'fleet-plan',
  'job',
  'job-growth',
  'upload',
  'results',
];

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(tables, name));
if (unknown) {
  console.error(`There is no table ${unknown}. There are: ${Object.keys(tables).join(', ')}.`);
  process.exit(2);
}
const processor = cpus()[0]?.model.trim() || process.arch;
const day = new Date().toISOString().slice(0, 10);
console.log(`${day}, Node ${process.versions.node}, ${cpus().length} × ${processor}\n`);
for (const name of wanted.length > 0
  ? wanted
  : Object.keys(tables).filter((table) => !slow.includes(table))) {
  const [title, make] = tables[name] as (typeof tables)[string];
  console.log(`### ${title}\n\n${await make()}\n`);
}
