import { expect, it, vi } from 'vitest';
import type { Run } from '../generated/schema.ts';
import { Board } from './board.ts';
import { judgeRun, runSubject } from './run-subject.ts';

it('does not let an answer that was overtaken undo a newer one', () => {
  const board = new Board<Run>(runSubject(vi.fn()), vi.fn());
  const seen: string[] = [];
  board.add('a', {
    since: 0,
    timeoutMs: 1_000,
    signal: undefined,
    pollIntervalMs: undefined,
    entry: undefined,
    told: undefined,
    judge: (run) => judgeRun(run, { waitThroughReview: true }),
    onUpdate: ({ status }) => seen.push(status),
    resolve: vi.fn(),
    reject: vi.fn(),
  });
  const entry = board.entries.get('a');
  if (!entry) throw new Error('not on the board');
  board.saw(entry, { id: 'a', status: 'STOPPED_AT_CHECKPOINT' }, 20);
  board.saw(entry, { id: 'a', status: 'RUNNING' }, 10);
  expect(seen).toEqual(['STOPPED_AT_CHECKPOINT']);
  expect(entry.value?.status).toBe('STOPPED_AT_CHECKPOINT');
});
