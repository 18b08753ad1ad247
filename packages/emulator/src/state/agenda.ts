const maxEntries = 50_000;

/** Actions that are due at a time of the hub's clock; carried out at the next request after it. */
export class Agenda {
  #entries: { at: number; action: () => void }[] = [];

  add(at: number, action: () => void): void {
    let index = this.#entries.length;
    while (index > 0 && (this.#entries[index - 1]?.at ?? 0) > at) index--;
    this.#entries.splice(index, 0, { at, action });
    // A clock that stands still must not let them pile up.
    if (this.#entries.length > maxEntries) this.#entries.shift()?.action();
  }

  /** Does what is due by now, in the order of the times. */
  catchUp(now: number): void {
    let due = 0;
    while (due < this.#entries.length && (this.#entries[due]?.at ?? 0) <= now) due++;
    for (const { action } of this.#entries.splice(0, due)) action();
  }
}
