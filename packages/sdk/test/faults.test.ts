import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AIHub, type AttemptEvent } from '../src/index.ts';
import { apiToken, ibContext, leaksIn } from './faults/canaries.ts';
import { endsWithin } from './faults/ends-within.ts';
import { type Fault, maxRetries, type Outcome } from './faults/fault.ts';
import { type FetchInUse, fetches } from './faults/fetches.ts';
import { type FullQueue, fullQueue } from './faults/full-queue.ts';
import { faults } from './faults/index.ts';
import { type Tried, tried } from './faults/operations.ts';
import { type RefusedPort, refusedPort } from './faults/refused-port.ts';
import { FaultServer } from './faults/server.ts';

interface Case {
  fault: Fault;
  operation: Tried;
  fetchInUse: FetchInUse;
}

const cases: Case[] = faults.flatMap((fault) =>
  tried
    .filter((operation) => fault.only?.(operation) ?? true)
    .filter(({ method }) => fault.method === undefined || fault.method === method)
    .flatMap((operation) =>
      fetches
        .filter(({ connecting }) => connecting || !fault.connect)
        .map((fetchInUse) => ({ fault, operation, fetchInUse })),
    ),
);

let elsewhere: FaultServer;
let queue: FullQueue;
let refused: RefusedPort;
let ran = 0;

function rootOf(fault: Fault, server: FaultServer): string {
  if (fault.to === 'closed port') return `http://127.0.0.1:${refused.port}/api`;
  if (fault.to === 'full queue') return `http://127.0.0.1:${queue.port}/api`;
  return fault.to ? server.apiRoot.replace('http:', 'https:') : server.apiRoot;
}

interface Result {
  value?: unknown;
  error?: unknown;
}

/** Makes the call against the fault, and tells all that came of it. */
async function run({ fault, operation, fetchInUse }: Case, outcome: Outcome) {
  const { connecting } = fetchInUse;
  const server = await FaultServer.start(fault.act?.(operation) ?? (() => {}), {
    ...fault.server,
    elsewhere: elsewhere.apiRoot.replace('api', ''),
  });
  const events: AttemptEvent[] = [];
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const aihub = new AIHub({
    apiToken,
    ibContext,
    apiRoot: rootOf(fault, server),
    fetch: fault.connect && connecting ? await connecting(fault.connect) : fetchInUse.fetch,
    maxRetries,
    timeoutMs: 8000,
    logger: { debug: log, warn: log },
    onAttempt: (event) => events.push(event),
    ...fault.options,
  });
  const startedAt = performance.now();
  const call = operation.call(aihub).then<Result, Result>(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const isInTime = await endsWithin(outcome.atMostMs ?? 60_000, call);
  const result = await call;
  const tookMs = performance.now() - startedAt;
  await server.stop();
  return { ...result, isInTime, tookMs, server, events, lines, aihub };
}

type Ran = Awaited<ReturnType<typeof run>>;

function expectError(error: unknown, outcome: Outcome, { operationId }: Tried): void {
  expect(error).toMatchObject({
    name: expect.stringMatching(outcome.error ?? ''),
    attempts: outcome.attempts,
    operationId,
    message: expect.stringContaining(operationId),
  });
  const { message, earlierErrors, cause } = error as Error & { earlierErrors: Error[] };
  expect(earlierErrors).toHaveLength(outcome.attempts - 1);
  if (outcome.says) expect(message.replaceAll('\n', ' ')).toMatch(outcome.says);
  expect(message.length).toBeLessThan(2600);
  expect(message).toMatch(/[.…>]$/);
  if (outcome.status) {
    const answered = outcome.error === 'UnknownOutcomeError' ? cause : error;
    expect(answered).toMatchObject({ status: outcome.status });
    expect(message).toContain(String(outcome.status));
  }
}

function expectOutcome(came: Ran, outcome: Outcome, { fault, operation }: Case): void {
  if (outcome.error) expectError(came.error, outcome, operation);
  else {
    expect(came.error).toBeUndefined();
    const value = 'value' in outcome && !operation.empty ? outcome.value : operation.value;
    expect(came.value).toEqual(value);
  }
  const requests = outcome.requests ?? outcome.attempts;
  expect(came.server.requests.length).toBeLessThanOrEqual(requests);
  // On a busy machine a short time may be over before the request is there.
  if (!fault.options?.timeoutMs) expect(came.server.requests).toHaveLength(requests);
  expect(came.events.map(({ attempt }) => attempt)).toEqual(
    Array.from({ length: outcome.attempts }, (_, index) => index + 1),
  );
  expect(came.lines).toHaveLength(outcome.attempts);
  if (outcome.atLeastMs) expect(came.tookMs).toBeGreaterThanOrEqual(outcome.atLeastMs);
  expect(came.isInTime).toBe(true);
}

describe.concurrent('every fault, for every class of request and every fetch', () => {
  beforeAll(async () => {
    // A back-off is drawn from 0 to its limit: here always a hundredth of it.
    vi.spyOn(Math, 'random').mockReturnValue(0.01);
    elsewhere = await FaultServer.start(() => {});
    queue = await fullQueue();
    refused = await refusedPort();
  });

  afterAll(async () => {
    vi.restoreAllMocks();
    refused.stop();
    await queue.stop();
    await elsewhere.stop();
    console.log(`${ran} cases: fault × operation × fetch`);
  });

  it.each(
    cases.map((item) => {
      const { fault, operation, fetchInUse } = item;
      const title = `${fault.row} ${fault.name}: ${operation.name} by ${fetchInUse.name}`;
      return [title, item] as const;
    }),
  )('%s', async (_, item) => {
    const { fault, operation } = item;
    const outcome = (operation.empty && fault.empty) || fault[operation.requestClass];
    const came = await run(item, outcome);
    expectOutcome(came, outcome, item);
    for (const { method, headers } of came.server.requests) {
      expect(method).toBe(operation.method);
      expect(headers).toMatchObject({
        authorization: `Bearer ${apiToken}`,
        'ib-context': ibContext,
      });
    }
    expect(leaksIn(came.error, came.events, came.lines)).toEqual([]);
    expect(elsewhere.connections).toBe(0);
    ran++;
  });
});
