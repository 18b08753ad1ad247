/** What is used of undici's controller of a request under way (docs/api/Dispatcher.md, `dispatch`). */
export interface Controller {
  pause(): void;
  resume(): void;
  abort(reason: Error): void;
}

export type RawHeaders = Record<string, string | string[] | undefined>;

/** Whom a receiver tells what becomes of its request. */
export interface Requester {
  /** The response begins. */
  begun(status: number, headers: RawHeaders, body: Receiver): void;
  /** No response comes. */
  failed(reason: unknown): void;
  /** Nothing more comes. */
  over(): void;
}

type Chunk = { done: false; value: Uint8Array } | { done: true; value: undefined };

/** The connection is paused while so many bytes wait for their reader. */
const mostHeld = 2 ** 16;
const end: Chunk = { done: true, value: undefined };

/**
 * Takes one response from a dispatcher, as undici's handlers do, and is the one reader of its body:
 * no stream of Node is made.
 */
export class Receiver {
  readonly #requester: Requester;
  readonly #chunks: Uint8Array[] = [];
  #held = 0;
  #controller: Controller | undefined;
  #waiting: { resolve(chunk: Chunk): void; reject(reason: unknown): void } | undefined;
  #hasBegun = false;
  #isOver = false;
  /** Why there is no more to read: in an object, since a reason may be `undefined`. */
  #failure: { reason: unknown } | undefined;

  constructor(requester: Requester) {
    this.#requester = requester;
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    if (this.#failure) controller.abort(toError(this.#failure.reason));
  }

  onResponseStart(_: Controller, status: number, headers: RawHeaders): void {
    // 1xx comes before the response (RFC 9110, section 15.2).
    if (status < 200) return;
    this.#hasBegun = true;
    this.#requester.begun(status, headers, this);
  }

  onResponseData(controller: Controller, chunk: Uint8Array): void {
    if (this.#isOver) return;
    const waiting = this.#waiting;
    if (waiting) {
      this.#waiting = undefined;
      waiting.resolve({ done: false, value: chunk });
      return;
    }
    this.#chunks.push(chunk);
    this.#held += chunk.byteLength;
    if (this.#held > mostHeld) controller.pause();
  }

  onResponseEnd(): void {
    this.#isOver = true;
    this.#requester.over();
    this.#waiting?.resolve(end);
  }

  onResponseError(_: unknown, reason: unknown): void {
    this.#fail(reason);
  }

  getReader(): this {
    return this;
  }

  /** What is there, if that is the whole body. */
  whole(): Uint8Array[] | undefined {
    if (!this.#isOver || this.#failure) return undefined;
    this.#held = 0;
    return this.#chunks.splice(0);
  }

  async read(): Promise<Chunk> {
    const value = this.#chunks.shift();
    if (value) {
      this.#held -= value.byteLength;
      if (this.#held === 0) this.#controller?.resume();
      return { done: false, value };
    }
    if (this.#failure) throw this.#failure.reason;
    if (this.#isOver) return end;
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  /** Gives the response up, and closes its connection if it is still under way. */
  async cancel(reason: unknown = new Error('The body was given up.')): Promise<void> {
    if (this.#isOver) return;
    this.#fail(reason);
    this.#controller?.abort(toError(reason));
  }

  #fail(reason: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#failure = { reason };
    this.#requester.over();
    if (!this.#hasBegun) this.#requester.failed(reason);
    this.#waiting?.reject(reason);
  }
}

/** undici destroys a socket with it, which takes errors alone. */
function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('The request was given up.');
}
