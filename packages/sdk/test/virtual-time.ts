/** Lets a program that waits most of the time run through: time jumps from timer to timer. */

interface Timer {
  at: number;
  run(): void;
}

/**
 * Runs the work in virtual time, which takes the place of this process's timers and clocks.
 *
 * @returns What the work resolves with.
 */
export async function inVirtualTime<T>(work: () => Promise<T>): Promise<T> {
  const real = { setTimeout, clearTimeout, dateNow: Date.now, now: performance.now };
  const timers = new Timers();
  const startedAt = Date.now();
  let now = 0;
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms = 0) => timers.add({ at: now + ms, run }),
    clearTimeout: (timer: Timer | undefined) => timers.cancel(timer),
  });
  Date.now = () => startedAt + now;
  performance.now = () => now;
  try {
    let done = false;
    const result = work().finally(() => {
      done = true;
    });
    result.catch(() => undefined);
    while (!done) {
      await new Promise((resolve) => setImmediate(resolve));
      const timer = timers.next();
      if (!timer && !done) throw new Error('The work waits for something that is no timer.');
      // Those of one instant run together, as they would in a busy program.
      for (let due = timer; due; due = timers.nextAt(now)) {
        now = Math.max(now, due.at);
        due.run();
      }
    }
    return await result;
  } finally {
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    Date.now = real.dateNow;
    performance.now = real.now;
  }
}

/** A binary heap of timers, the earliest on top. */
class Timers {
  readonly #heap: Timer[] = [];
  readonly #cancelled = new WeakSet<Timer>();

  add(timer: Timer): Timer {
    const heap = this.#heap;
    let at = heap.push(timer) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#at(above) <= this.#at(at)) break;
      this.#swap(at, above);
      at = above;
    }
    return timer;
  }

  cancel(timer: Timer | undefined): void {
    if (timer) this.#cancelled.add(timer);
  }

  next(): Timer | undefined {
    for (let timer = this.#take(); timer; timer = this.#take()) {
      if (!this.#cancelled.has(timer)) return timer;
    }
    return undefined;
  }

  nextAt(at: number): Timer | undefined {
    while (this.#at(0) <= at) {
      const timer = this.#take();
      if (timer && !this.#cancelled.has(timer)) return timer;
    }
    return undefined;
  }

  #take(): Timer | undefined {
    const heap = this.#heap;
    const [top] = heap;
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    heap[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (this.#at(below) < this.#at(least)) least = below;
      }
      if (least === at) return top;
      this.#swap(at, least);
      at = least;
    }
  }

  #at(index: number): number {
    return this.#heap[index]?.at ?? Number.POSITIVE_INFINITY;
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    const moved = heap[a] as Timer;
    heap[a] = heap[b] as Timer;
    heap[b] = moved;
  }
}
