/** How the hub's time runs: as the machine's, `speed` times as fast, or only by `advance`. */
export type ClockOption = 'real' | 'stepped' | { speed: number };

/** The hub's own time. */
export interface HubClock {
  /** Unix time in whole milliseconds. */
  now(): number;
  /**
   * Moves the time on, whatever the clock: runs finish, jobs end.
   *
   * @param ms - Milliseconds of the hub's time, not negative.
   */
  advance(ms: number): void;
}

/** A machine's clock may be set back; the hub's never goes back. */
export function createClock(option: ClockOption, startMs: number): HubClock {
  const speed = option === 'real' ? 1 : option === 'stepped' ? 0 : option.speed;
  if (!(speed >= 0 && Number.isFinite(speed))) {
    throw new RangeError(`The clock's speed must be a number from 0 up, not ${speed}.`);
  }
  const origin = performance.now();
  let advanced = 0;
  return {
    now: () => Math.floor(startMs + (performance.now() - origin) * speed) + advanced,
    advance(ms) {
      if (!(ms >= 0 && Number.isFinite(ms))) {
        throw new RangeError(`The clock only goes forward: advance(${ms}) is not possible.`);
      }
      advanced += Math.round(ms);
    },
  };
}
