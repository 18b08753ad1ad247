import { describe, expect, it } from 'vitest';
import { checkOptions } from '../options/check-options.ts';
import { clientRules } from './limits.ts';

/** What is said of an option of the client; `undefined` if it can be used. */
function refusal(options: object): string | undefined {
  try {
    checkOptions('new AIHub', options, clientRules);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('an option of the client', () => {
  it.each([0, -1, Number.NaN, '5', null])('maxResponseBytes %j is refused', (maxResponseBytes) => {
    expect(refusal({ maxResponseBytes })).toMatch(
      /^maxResponseBytes must be a number of bytes above 0, not /,
    );
  });

  it('maxResponseBytes may be any number of bytes', () => {
    for (const maxResponseBytes of [1, 0.5, Number.POSITIVE_INFINITY, undefined]) {
      expect(refusal({ maxResponseBytes })).toBeUndefined();
    }
  });

  const nothing = () => {};

  it('logger needs both of its methods', () => {
    expect(refusal({ logger: { debug: nothing, warn: nothing } })).toBeUndefined();
    for (const logger of [{ debug: nothing }, { warn: nothing }, 'console', null]) {
      expect(refusal({ logger })).toMatch(/^logger must be an object with debug.* and warn/);
    }
  });

  it('telemetry needs all of its methods', () => {
    const telemetry = { call: nothing, wait: nothing, poll: nothing };
    expect(refusal({ telemetry })).toBeUndefined();
    for (const method of Object.keys(telemetry)) {
      expect(refusal({ telemetry: { ...telemetry, [method]: 5 } })).toMatch(
        /^telemetry must be what otel\(\) gives, an object with call/,
      );
    }
  });
});
