import type { Pacing } from './pacing.ts';

/** So many times are remembered at most, and half of them are forgotten when there are more. */
const most = 2_000;

/**
 * The requests of one client: when they were sent, and when they succeeded. Until something fails that
 * is all there is to do. From then on `pacing` limits them.
 */
export class Traffic {
  pacing: Pacing | undefined;
  readonly #sent: number[] = [];
  readonly #succeeded: number[] = [];

  sent(now: number): void {
    if (this.pacing) this.pacing.limiter.sent(now);
    else remember(this.#sent, now);
  }

  succeeded(now: number): void {
    if (this.pacing) this.pacing.limiter.succeeded(now);
    else remember(this.#succeeded, now);
  }

  /** What limits the requests: it learns of those up to now. */
  pacedBy(make: new () => Pacing): Pacing {
    if (!this.pacing) {
      this.pacing = new make();
      for (const at of this.#sent.splice(0)) this.sent(at);
      for (const at of this.#succeeded.splice(0)) this.succeeded(at);
    }
    return this.pacing;
  }
}

function remember(times: number[], now: number): void {
  if (times.push(now) > most) times.splice(0, most / 2);
}
