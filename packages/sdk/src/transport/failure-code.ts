import { lazily } from '../async/lazily.ts';
import { startTimer } from '../async/timer.ts';
import { type Deadline, timedOut } from './deadline.ts';
import { type FailedCall, PlainErrors } from './plain-errors.ts';

type FailureCode = typeof import('./failures.ts');

/** What runs only when something has failed. */
export const failures: () => FailureCode | Promise<FailureCode> = /* @__PURE__ */ lazily(
  () => import('./failures.ts'),
  (module) => module,
);

/** A call that has failed waits so long for the code that says why. */
const maxWaitMs = 5_000;

/** Gives what makes the errors of one call: that of `failures.ts`, or the plain one until it is loaded. */
export class CallErrors {
  readonly #call: FailedCall;
  readonly #deadline: Deadline;
  /** One for the whole call: it reads the request's body once, and no attempt waits again. */
  #made: PlainErrors | undefined;

  constructor(call: FailedCall, deadline: Deadline) {
    this.#call = call;
    this.#deadline = deadline;
    // With the first call: once something fails, loading may fail for the same reason.
    this.#load();
  }

  now(): PlainErrors {
    return this.#made ?? this.#from(this.#load());
  }

  async loaded(): Promise<PlainErrors> {
    this.#made ??= this.#from(await failureCode(this.#deadline));
    return this.#made;
  }

  #load(): FailureCode | undefined {
    const code = failures();
    if (!(code instanceof Promise)) return code;
    code.catch(() => {});
    return undefined;
  }

  #from(code: FailureCode | undefined): PlainErrors {
    return new (code?.ErrorBuilder ?? PlainErrors)(this.#call);
  }
}

/**
 * The code for failures; `undefined` where it cannot be loaded, or not soon: a page is offline, or a
 * service worker does not allow `import()` (HTML standard, HostLoadImportedModule).
 *
 * @throws the reason of the caller's signal.
 */
export async function failureCode(deadline: Deadline): Promise<FailureCode | undefined> {
  const code = failures();
  if (!(code instanceof Promise)) return code;
  let stop = (): void => {};
  const late = new Promise<undefined>((resolve) => {
    stop = startTimer(maxWaitMs, () => resolve(undefined));
  });
  const loaded = Promise.race([code.catch(() => undefined), late]);
  try {
    return await deadline.race(loaded);
  } catch (reason) {
    if (reason === timedOut) return undefined;
    throw reason;
  } finally {
    stop();
  }
}
