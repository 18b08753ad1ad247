import type { Change, FleetRecord } from '../record.ts';
import type { Store, WriteOptions } from '../store.ts';

/** Another process has written the record since it was read. */
export class Superseded extends Error {
  override readonly name = 'Superseded';

  constructor(key: string) {
    super(`Another process works on ${key}.`);
  }
}

/** A record as this process knows it. Each write names the version before it, which fences others. */
export class Held<Input, Tx> {
  readonly #store: Store<Input, Tx>;
  #record: FleetRecord<Input>;

  constructor(store: Store<Input, Tx>, record: FleetRecord<Input>) {
    this.#store = store;
    this.#record = record;
  }

  get record(): FleetRecord<Input> {
    return this.#record;
  }

  /** @throws Superseded when another process has written meanwhile; nothing is changed then. */
  async write(change: Change, options?: WriteOptions<Tx>): Promise<void> {
    const { key, version } = this.#record;
    const record = await this.#store.update(key, version, change, options);
    if (!record) throw new Superseded(key);
    this.#record = record;
  }
}
