/** What happens at a point of a life. */
export type Fate =
  /** From there on nothing that the life does has an effect. */
  | 'killed'
  /** The life stands still until it is woken. */
  | 'suspended';

/**
 * One process as a test sees it. Each call to something outside it, such as the store or the network, has
 * a point before and a point after; at one of them the life ends or stands still.
 */
export class Life {
  /** The points that were passed, in order. */
  readonly passed: string[] = [];
  readonly #at: number;
  readonly #fate: Fate;
  #isDead = false;
  /** Resolves when the life has come to its point. */
  readonly reached: Promise<void>;
  readonly #woken: Promise<void>;
  #reach: () => void = () => {};
  /** Lets a suspended life go on. */
  wake: () => void = () => {};

  constructor(at: number = Number.POSITIVE_INFINITY, fate: Fate = 'killed') {
    this.#at = at;
    this.#fate = fate;
    this.reached = new Promise((resolve) => {
      this.#reach = resolve;
    });
    this.#woken = new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  async point(name: string): Promise<void> {
    if (this.#isDead) await new Promise(() => {});
    if (this.passed.push(name) - 1 !== this.#at) return;
    this.#reach();
    if (this.#fate === 'suspended') return this.#woken;
    this.#isDead = true;
    await new Promise(() => {});
  }

  /** A function that is called through two points. */
  through<Args extends unknown[], T>(
    name: string,
    call: (...args: Args) => Promise<T> | T,
  ): (...args: Args) => Promise<T> {
    return async (...args) => {
      await this.point(`before ${name}`);
      const result = await call(...args);
      await this.point(`after ${name}`);
      return result;
    };
  }

  /** An object whose methods, all asynchronous, are called through two points each. */
  wrap<T extends object>(object: T): T {
    return new Proxy(object, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function'
          ? this.through(String(name), value.bind(target) as (...args: unknown[]) => unknown)
          : value;
      },
    });
  }
}
