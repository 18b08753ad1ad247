import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Emulator } from '@org/aihub-emulator';
import { operations, resources } from '@org/aihub-sdk/operations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../src/operations/plan.ts';
import { accountOf, call, callOn, fastHub, temporaryFolder } from './command.ts';
import { fixtureTable } from './fixture-table.ts';

let hub: Emulator;
beforeAll(() => {
  hub = fastHub();
});
afterAll(() => hub.close());

async function batchWithFile(): Promise<string> {
  const { stdout } = await callOn(hub, ['batches', 'create', '--name', 'a', '--jq', '.id']);
  const id = stdout.trim();
  const file = join(temporaryFolder(), 'a.txt');
  writeFileSync(file, 'INVOICE\nInvoice Number: INV-7\nTotal: 12.50');
  await callOn(hub, ['batches', 'add-file', id, 'a.txt', '--body', `@${file}`]);
  return id;
}

async function finishedRun(): Promise<string> {
  const batch = await batchWithFile();
  const args = ['deployments', 'run', 'd1', '--batch-id', batch, '--yes', '--jq', '.id'];
  const { stdout } = await callOn(hub, args);
  await callOn(hub, ['runs', 'watch', stdout.trim()]);
  return stdout.trim();
}

describe('every operation of the table', () => {
  const plans = Object.values(operations).map(planOf);

  it.each(plans)(
    'is a command with its own help: $resource $name',
    async ({ operation, resource, name, flags }) => {
      const { code, stdout } = await call([resource, name, '--help']);
      expect(code).toBe(0);
      // A command with many requests stands in the place of its operation.
      if (resource === 'runs' && name === 'results') return;
      expect(stdout).toContain(`API: ${operation.verb} ${operation.path}`);
      for (const flag of flags) expect(stdout).toContain(`--${flag.name} `);
    },
  );

  it('has no two commands and no two flags of one name', () => {
    const words = plans.map(({ resource, name }) => `${resource} ${name}`);
    expect(new Set(words).size).toBe(words.length);
    for (const { flags } of plans) {
      expect(new Set(flags.map(({ name }) => name)).size).toBe(flags.length);
    }
  });

  it('stands in the list of its resource', async () => {
    const { stdout } = await call([]);
    for (const { name } of Object.values(resources))
      expect(stdout).toContain(`  ${planOf({ ...operations.listRuns, resource: name }).resource} `);
  });
});

describe('a command of an operation', () => {
  it('sends what flags and arguments say, typed', async () => {
    const id = await batchWithFile();
    const { stdout } = await callOn(hub, ['batches', 'get', id, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ id: Number(id), name: 'a' });
  });

  it('writes int64 as strings of all digits', async () => {
    const run = await finishedRun();
    const { stdout } = await callOn(hub, ['runs', 'get', run, '--json']);
    expect(JSON.parse(stdout).start_timestamp).toMatch(/^\d{19}$/);
    const jq = await callOn(hub, ['runs', 'get', run, '--jq', '.start_timestamp']);
    expect(jq.stdout.trim()).toBe(JSON.parse(stdout).start_timestamp);
  });

  it('writes a list as an array, as lines of JSON, or with chosen fields', async () => {
    const run = await finishedRun();
    const json = await callOn(hub, ['runs', 'list', '--json']);
    expect(JSON.parse(json.stdout)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: run })]),
    );
    const lines = await callOn(hub, ['runs', 'list', '--jsonl', '--fields', 'id,status']);
    const items = lines.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(items).toContainEqual({ id: run, status: 'COMPLETE' });
    const tabs = await callOn(hub, ['runs', 'list', '--fields', 'id,status']);
    expect(tabs.stdout).toContain(`${run}\tCOMPLETE\n`);
  });

  it('shows a status in colour in a terminal, unless NO_COLOR is set', async () => {
    const run = await finishedRun();
    const env = accountOf(hub);
    const settings = { isTerminal: true, fetch: hub.fetch };
    const coloured = await call(['runs', 'get', run], {
      ...settings,
      env: { ...env, NO_COLOR: '' },
    });
    expect(coloured.stdout).toContain('\u001b[32mCOMPLETE\u001b[39m');
    const plain = await call(['runs', 'get', run], { ...settings, env });
    expect(plain.stdout).toMatch(/^status {2,}COMPLETE$/m);
    expect(plain.stdout).toMatch(/^start_timestamp {2,}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/m);
  });

  it('goes through all pages with --all', async () => {
    const small = fastHub({ listPageCap: 2 });
    for (let index = 0; index < 5; index++) {
      await callOn(small, ['batches', 'create', '--name', `b${index}`]);
    }
    const one = await callOn(small, ['batches', 'list', '--jq', 'length']);
    const all = await callOn(small, [
      'batches',
      'list',
      '--all',
      '--jq',
      'map(.name) | sort | join(" ")',
    ]);
    expect([one.stdout, all.stdout]).toEqual(['2\n', 'b0 b1 b2 b3 b4\n']);
    await small.close();
  });

  it('takes a body from a file or standard input, and flags over it', async () => {
    const file = join(temporaryFolder(), 'body.json');
    writeFileSync(file, '{"name":"of the file","workspace":"w"}');
    await callOn(hub, ['batches', 'create', '--body', `@${file}`]);
    await callOn(hub, ['batches', 'create', '--body', '-', '--name', 'of the flag'], {
      input: '{"name":"of the input"}',
    });
    const { stdout } = await callOn(hub, ['batches', 'list', '--all', '--jq', '.[].name']);
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(['of the file', 'of the flag']));
    expect(stdout).not.toContain('of the input');
  });

  it.each([
    [['batches', 'get', 'seven'], '<batch-id> must be a whole number, not "seven"'],
    [['runs', 'list', '--limit', 'ten'], "--limit must be a whole number, not 'ten'"],
    [['runs', 'list', '--order', 'UP'], '--order must be one of ASCENDING, DESCENDING'],
    [['runs', 'list', '--fields', 'stauts'], 'There is no field "stauts"'],
    [['runs', 'list', '--json', '--jsonl'], 'exclude each other'],
    [['runs', 'get'], "missing required argument 'run-id'"],
    [['runs', 'get', 'a', 'b'], 'too many arguments'],
    [['batches', 'create'], '--name must be given'],
    [['batches', 'create', '--body', '[]'], '--body must be a JSON object'],
    [['batches', 'add-file', '7', 'a.txt', '--body', 'a.txt'], 'write --body @a.txt'],
    [['batches', 'add-file', '7', 'a.txt', '--body', '@no-such-file'], 'cannot be read (ENOENT)'],
    [
      ['deployments', 'run', 'd1', '--yes'],
      'One of --batch-id, --input-dir or --manual-upstream-integration must be given',
    ],
    [['apps', 'run', '--batch-id', '7', '--yes'], 'One of --app-name or --app-id must be given'],
    [['runs', 'lits'], "unknown command 'lits'"],
    [['rnus'], "unknown command 'rnus'"],
    [['runs', 'results', 'x', '--csv', '--json'], 'different forms'],
  ])('refuses %j before anything is sent', async (argv, message) => {
    const before = { ...hub.stats.requests };
    const { code, stdout, stderr } = await callOn(hub, argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(hub.stats.requests).toEqual(before);
  });

  it('takes a secret from a file or standard input, and never from the command line', async () => {
    const argv = ['book-shelves', 'replace-all', '7', '--name', 'a', '--book', 'b', '--yes'];
    const typed = await callOn(hub, [...argv, '--pin', '1234'], { table: fixtureTable });
    expect(typed.code).toBe(2);
    expect(typed.stderr).toContain('--pin is a secret, and others can see command lines');
    expect(typed.stderr).not.toContain('1234');
    // It is taken; the operation is one that the SDK does not know.
    const piped = await callOn(hub, [...argv, '--pin', '-'], {
      table: fixtureTable,
      input: '1234\n',
    });
    expect(piped.stderr).toContain('There is no operation replaceShelf');
  });

  it('says what the API refused, with an exit status of its own', async () => {
    const { code, stderr } = await callOn(hub, ['runs', 'get', 'no-such-run']);
    expect(code).toBe(3);
    expect(stderr).toContain('404');
  });
});

describe('a command that deletes', () => {
  it.each([
    '--delete-inptu=false',
    '--delete_input=false',
    '--delete-input=no',
    '--delete-input=',
    '--delete-input=False',
    '--no-delete-input',
    '-delete-input=false',
    '--delete-input no',
    '--delete-input=false true',
  ])('deletes nothing when a flag is mistyped: %s', async (flags) => {
    const before = { ...hub.stats.requests };
    const { code } = await callOn(hub, ['runs', 'delete', 'a-run', '--yes', ...flags.split(' ')]);
    expect(code).toBe(2);
    expect(hub.stats.requests).toEqual(before);
  });

  it('asks, and deletes nothing on a no or without a terminal', async () => {
    const no = await callOn(hub, ['batches', 'delete', '7'], { isTerminal: true, answers: ['n'] });
    const nobody = await callOn(hub, ['batches', 'delete', '7'], { input: 'y\n' });
    expect([no.code, nobody.code]).toEqual([2, 2]);
    expect(no.stderr).toContain('Go on? [y/N]');
    expect(nobody.stderr).toContain('Pass --yes');
    expect(hub.stats.requests.deleteBatch ?? 0).toBe(0);
  });

  it('deletes after a yes, and what the flags say', async () => {
    const batch = await batchWithFile();
    const yes = await callOn(hub, ['batches', 'delete', batch], {
      isTerminal: true,
      answers: ['y'],
    });
    expect(yes.code).toBe(0);
    expect(hub.stats.requests.deleteBatch).toBe(1);
    const run = await finishedRun();
    const kept = await callOn(hub, [
      'runs',
      'delete',
      run,
      '--delete-input=false',
      '--yes',
      '--json',
    ]);
    expect(JSON.parse(kept.stdout)).toMatchObject({ delete_input_dir_job_id: null });
    expect(JSON.parse(kept.stdout).delete_output_dir_job_id).not.toBeNull();
  });
});
