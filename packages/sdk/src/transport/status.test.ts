import { describe, expect, it } from 'vitest';
import type { FailureKind } from './failure.ts';
import { failureKindOfStatus } from './status.ts';

describe('what a status means', () => {
  it.each<[number, FailureKind]>([
    [429, 'unsent'],
    [428, 'final'],
    [430, 'final'],
    [407, 'final'],
    [409, 'final'],
    [499, 'final'],
    [408, 'unknown'],
    [500, 'unknown'],
    [599, 'unknown'],
    [400, 'final'],
    [404, 'final'],
    [304, 'final'],
    [600, 'final'],
  ])('%i is %s', (status, kind) => {
    expect(failureKindOfStatus(status)).toBe(kind);
  });
});
