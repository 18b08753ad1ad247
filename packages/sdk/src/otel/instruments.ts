import { type Attributes, type Meter, metrics } from '@opentelemetry/api';
import type { ObservedOperation, ObservedWait } from '../telemetry.ts';
import { operationAttributes, requestAttributes } from './attributes.ts';

/** As the conventions advise for `http.client.request.duration`, in seconds. */
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
/** Runs take seconds to days. */
const waitBuckets = [1, 5, 15, 30, 60, 120, 300, 600, 1_800, 3_600, 14_400, 86_400];

function createAll(meter: Meter) {
  const seconds = (description: string, explicitBucketBoundaries: number[]) => ({
    description,
    unit: 's',
    advice: { explicitBucketBoundaries },
  });
  return {
    request: meter.createHistogram(
      'http.client.request.duration',
      seconds('Duration of HTTP client requests.', requestBuckets),
    ),
    operation: meter.createHistogram(
      'aihub.client.operation.duration',
      seconds('Duration of calls, with all their attempts and pauses.', requestBuckets),
    ),
    resends: meter.createCounter('aihub.client.resends', {
      description: 'Attempts beyond the first of a call or a poll.',
      unit: '{request}',
    }),
    wait: meter.createHistogram(
      'aihub.client.wait.duration',
      seconds('Duration of waits.', waitBuckets),
    ),
    waits: meter.createUpDownCounter('aihub.client.waits.active', {
      description: 'Waits that are under way.',
      unit: '{wait}',
    }),
  };
}

/** The metrics. They are created with the first value: before, the user's provider may be missing. */
export class Instruments {
  readonly #name: string;
  readonly #version: string;
  #created: ReturnType<typeof createAll> | undefined;

  constructor(name: string, version: string) {
    this.#name = name;
    this.#version = version;
  }

  get #all(): ReturnType<typeof createAll> {
    this.#created ??= createAll(metrics.getMeter(this.#name, this.#version));
    return this.#created;
  }

  operationEnded(operation: ObservedOperation, startedAt: number, error: string | undefined): void {
    const attributes = { ...operationAttributes(operation), ...errorType(error) };
    this.#all.operation.record(secondsSince(startedAt), attributes);
  }

  requestEnded(
    operation: ObservedOperation,
    startedAt: number,
    status: number | undefined,
    error: string | undefined,
  ): void {
    const attributes: Attributes = { ...requestAttributes(operation), ...errorType(error) };
    if (status !== undefined) attributes['http.response.status_code'] = status;
    this.#all.request.record(secondsSince(startedAt), attributes);
  }

  resent(operation: ObservedOperation): void {
    this.#all.resends.add(1, operationAttributes(operation));
  }

  waitBegan({ kind }: ObservedWait): void {
    this.#all.waits.add(1, { 'aihub.wait.kind': kind });
  }

  waitEnded({ kind }: ObservedWait, startedAt: number, error: string | undefined): void {
    this.#all.waits.add(-1, { 'aihub.wait.kind': kind });
    const attributes = { 'aihub.wait.kind': kind, ...errorType(error) };
    this.#all.wait.record(secondsSince(startedAt), attributes);
  }
}

function errorType(error: string | undefined): Attributes {
  return error === undefined ? {} : { 'error.type': error };
}

function secondsSince(startedAt: number): number {
  return (performance.now() - startedAt) / 1_000;
}
