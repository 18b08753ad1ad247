import { AIHub } from '@org/aihub-sdk';
import type * as NodeEntry from '@org/aihub-sdk/node';
import { Absent, type Addresses, type Check, type Context, type Outcome } from './context.ts';
import { faults } from './faults.ts';
import { money } from './money.ts';
import { runs } from './runs.ts';
import { uploads } from './uploads.ts';

/** Every check, by what it promises. */
export const checks: Readonly<Record<string, Check>> = { ...runs, ...uploads, ...money, ...faults };

/** Longer than any check takes on a busy machine: what is not done by then hangs. */
const maxMs = 30_000;

/** Runs all checks one after the other; one that fails keeps no other from running. */
export async function runScenario(
  addresses: Addresses,
  node?: typeof NodeEntry,
): Promise<Outcome[]> {
  const context = { ...contextOf(addresses), ...(node ? { node } : {}) };
  const outcomes: Outcome[] = [];
  for (const [name, check] of Object.entries(checks)) {
    const startedAt = Date.now();
    const outcome = await withinTime(check(context).then(passed, failed));
    outcomes.push({ name, ...outcome, ms: Date.now() - startedAt });
  }
  return outcomes;
}

type Result = Pick<Outcome, 'result' | 'message'>;

const passed = (): Result => ({ result: 'passed' });

const failed = (error: Error): Result => ({
  result: error instanceof Absent ? 'absent' : 'failed',
  message: error.message,
});

async function withinTime(result: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hung = new Promise<Result>((resolve) => {
    const message = `it was not done after ${maxMs} ms`;
    timer = setTimeout(() => resolve({ result: 'failed', message }), maxMs);
  });
  return Promise.race([result, hung]).finally(() => clearTimeout(timer));
}

function contextOf(addresses: Addresses): Context {
  const { runtime, hub, misbehaving, control } = addresses;
  const client = (apiRoot: string) =>
    new AIHub({ apiRoot, apiToken: hub.token, dangerouslyAllowBrowser: true });
  return {
    ...addresses,
    aihub: client(hub.url),
    misbehavingClient: (name) => client(`${misbehaving}/${runtime}/${name}`),
    async seen(what: string, name?: string) {
      const path = [what, runtime, name].filter((part) => part !== undefined).join('/');
      const response = await fetch(`${control}/${path}`);
      return (await response.json()) as Record<string, number>;
    },
    async setFaults(faults) {
      const response = await fetch(new URL('/_emulator/faults', hub.url), {
        method: 'PUT',
        headers: { authorization: `Bearer ${hub.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ faults }),
      });
      if (!response.ok) throw new Error(await response.text());
    },
  };
}
