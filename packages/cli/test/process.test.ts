import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountOf, call, callOn, fastHub, temporaryFolder } from './command.ts';

/** A folder with so many invoices. */
function invoices(count: number): string {
  const folder = temporaryFolder();
  for (let index = 1; index <= count; index++) {
    writeFileSync(
      join(folder, `${index}.txt`),
      `INVOICE\nInvoice Number: INV-${index}\nTotal: ${index}.50`,
    );
  }
  return folder;
}

const job = (folder: string, ...more: string[]) => [
  'process',
  folder,
  '--deployment',
  'd1',
  '--yes',
  ...more,
];

describe('aihub process', () => {
  it('takes a folder through one run into a CSV file', async () => {
    const hub = fastHub();
    const [folder, csv] = [invoices(3), join(temporaryFolder(), 'out.csv')];
    const { code, stdout, stderr } = await callOn(hub, job(folder, '--csv', csv));
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('3 rows in');
    const lines = readFileSync(csv, 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('INV-1');
    expect(hub.stats.requests.runDeployment).toBe(1);
  });

  it('prints rows as JSON Lines, and nothing else with --quiet', async () => {
    const hub = fastHub();
    const { stdout, stderr } = await callOn(hub, job(invoices(2), '--jsonl', '--quiet'));
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map((row) => row.Invoice_Number)).toEqual(['INV-1', 'INV-2']);
    expect(stderr).toBe('');
  });

  it('asks before it pays, and sends nothing on a no', async () => {
    const hub = fastHub();
    const argv = ['process', invoices(1), '--deployment', 'd1'];
    const { code, stderr } = await callOn(hub, argv, { isTerminal: true, answers: [''] });
    expect(code).toBe(2);
    expect(stderr).toContain('1 file');
    expect(stderr).toMatch(/costs consumption\s+units/);
    expect(hub.stats.requests).toEqual({});
  });

  it.each([
    [['--csv', '/no/such/folder/out.csv'], 'cannot be written'],
    [['--app', 'Invoices'], 'and not both'],
    [['--timeout', 'soon'], '--timeout must be a length of time'],
    [['--csv', '.'], 'is a folder'],
  ])('refuses %j before anything is sent', async (flags, message) => {
    const hub = fastHub();
    const { code, stderr } = await callOn(hub, job(invoices(1), ...flags));
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(hub.stats.requests).toEqual({});
  });

  it('has an exit status of its own for a run that failed, and then starts over', async () => {
    const hub = fastHub({ deployments: { d1: { fails: 'It cannot be read.' } } });
    const [folder, env] = [invoices(1), accountOf(hub)];
    const first = await call(job(folder), { env, fetch: hub.fetch });
    const second = await call(job(folder), { env, fetch: hub.fetch });
    expect([first.code, second.code]).toEqual([5, 5]);
    expect(hub.stats.requests.runDeployment).toBe(2);
  });

  it('stops at a review, says how to go on, and takes the results of the same run later', async () => {
    const hub = fastHub({ deployments: { d1: { review: true, required: ['Due_Date'] } } });
    const [folder, env] = [invoices(1), accountOf(hub)];
    const first = await call(job(folder), { env, fetch: hub.fetch });
    expect(first.code).toBe(6);
    expect(first.stderr).toMatch(/aihub runs watch \S+/);
    const [, id = ''] = /runs watch (\S+)/.exec(first.stderr) ?? [];
    await hub.review(id, []);
    const second = await call(job(folder, '--jsonl'), { env, fetch: hub.fetch });
    expect([second.code, hub.stats.requests.runDeployment]).toEqual([0, 1]);
    expect(second.stdout).toContain('INV-1');
  });
});

describe('an interrupted aihub process', () => {
  it('leaves a sentence, goes on when it is started again, and pays once', async () => {
    const hub = fastHub({ clock: 'stepped' });
    const [folder, env] = [invoices(2), accountOf(hub)];
    const first = await call(job(folder), {
      env,
      fetch: hub.fetch,
      withSignal: (send) => {
        const timer = setInterval(() => {
          if (!hub.stats.requests.getRunStatus) return;
          clearInterval(timer);
          send('SIGINT');
        }, 5);
      },
    });
    expect(first.code).toBe(130);
    expect(first.stderr).toMatch(
      /Interrupted\. Run \S+ goes on by itself\. Start the same command again/,
    );
    hub.clock.advance(60_000);
    const second = await call(job(folder, '--jsonl'), { env, fetch: hub.fetch });
    expect(second.code).toBe(0);
    expect(second.stderr).toContain('Going on with the job of');
    expect(hub.stats.requests).toMatchObject({
      runDeployment: 1,
      createBatch: 1,
      addFileToBatch: 2,
    });
    expect(second.stdout.trim().split('\n')).toHaveLength(2);
  });

  it('uploads only what is not there yet, and what has changed', async () => {
    const hub = fastHub();
    const [folder, env] = [invoices(3), accountOf(hub)];
    hub.faults.add({ kind: 'unavailable', operations: ['runDeployment'], count: 1, status: 400 });
    const first = await call(job(folder), { env, fetch: hub.fetch });
    expect([first.code, hub.stats.requests.addFileToBatch]).toEqual([3, 3]);
    writeFileSync(join(folder, '2.txt'), 'INVOICE\nInvoice Number: INV-20\nTotal: 2.50');
    const second = await call(job(folder, '--jsonl'), { env, fetch: hub.fetch });
    expect([second.code, hub.stats.requests.addFileToBatch]).toEqual([0, 4]);
    expect(second.stdout).toContain('INV-20');
  });

  it('refuses files that changed after the run was sent, unless it is to start over', async () => {
    const hub = fastHub();
    const [folder, env] = [invoices(1), accountOf(hub)];
    hub.faults.add({ kind: 'unavailable', operations: ['getRunResults'], count: 1, status: 400 });
    expect((await call(job(folder), { env, fetch: hub.fetch })).code).toBe(3);
    writeFileSync(join(folder, '1.txt'), 'INVOICE\nInvoice Number: INV-20\nTotal: 2.50');
    const second = await call(job(folder), { env, fetch: hub.fetch });
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('1.txt changed after that');
    const third = await call(job(folder, '--jsonl', '--restart'), { env, fetch: hub.fetch });
    expect([third.code, hub.stats.requests.runDeployment]).toEqual([0, 2]);
    expect(third.stdout).toContain('INV-20');
  });

  it('refuses to be run twice at a time', async () => {
    const hub = fastHub({ clock: 'stepped' });
    const [folder, env] = [invoices(1), accountOf(hub)];
    let stop = () => {};
    const first = call(job(folder), {
      env,
      fetch: hub.fetch,
      withSignal: (send) => (stop = () => send('SIGTERM')),
    });
    while (!hub.stats.requests.getRunStatus) await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await call(job(folder), { env, fetch: hub.fetch });
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('works on this job');
    stop();
    expect((await first).code).toBe(143);
    const jobs = join(env.XDG_STATE_HOME ?? '', 'aihub/jobs');
    expect(readdirSync(jobs).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });
});
