import type { Run } from '../generated/schema.ts';
import type { Window } from './list-window.ts';
import { runOutcome } from './outcome.ts';
import type { PagesEnd } from './run-pages.ts';
import { startedMsOf } from './run-target.ts';

/** What the pages of the list held that were read of a window. */
export class Reading {
  pages = 0;
  rows = 0;
  /** Rows of runs whose status can end a wait. */
  ends = 0;
  readonly #startedAt: number = performance.now();
  #lastSentAt = this.#startedAt;
  readonly window: Window;
  #lastMs: number;

  constructor(window: Window) {
    this.window = window;
    this.#lastMs = window.fromMs;
  }

  add(rows: readonly Run[], sentAt: number): void {
    this.pages++;
    this.rows += rows.length;
    this.#lastSentAt = sentAt;
    for (const row of rows) {
      if (row && runOutcome(row)) this.ends++;
      this.#lastMs = (row && startedMsOf(row)) ?? this.#lastMs;
    }
  }

  /** Of how much time the rows were read. */
  widthMs(end: PagesEnd): number {
    const { fromMs, toMs } = this.window;
    return (end === 'complete' ? toMs : Math.min(this.#lastMs, toMs)) - fromMs;
  }

  /** When the page in the middle was asked for. */
  get sentAt(): number {
    return (this.#startedAt + this.#lastSentAt) / 2;
  }
}
