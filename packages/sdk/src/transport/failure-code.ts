import { lazily } from '../async/lazily.ts';
import { startTimer } from '../async/timer.ts';
import type { Client } from './client.ts';
import { type Deadline, timedOut } from './deadline.ts';
import { type FailedCall, PlainErrors } from './plain-errors.ts';
import { PlainRetries } from './plain-retries.ts';
import type { CallRetries } from './retries.ts';

type FailureCode = typeof import('./failures.ts');

/** What runs only when something has failed. */
export const failures: () => FailureCode | Promise<FailureCode> = /* @__PURE__ */ lazily(
  () => import('./failures.ts'),
);

/** It, if it has been loaded; else it begins to load. */
export function loadedFailures(): FailureCode | undefined {
  const code = failures();
  if (!(code instanceof Promise)) return code;
  code.catch(() => {});
  return undefined;
}

/** A call that has failed waits so long for the code that says why. */
const maxWaitMs = 5_000;

/** What a call does about its failures. */
interface Remedies {
  errors: PlainErrors;
  retries: CallRetries;
}

/** The failures of one call: dealt with by the code in `failures.ts`, or plainly until that is loaded. */
export class CallFailures {
  readonly #call: FailedCall;
  readonly #client: Client;
  readonly #deadline: Deadline;
  readonly #maxRetries: number;
  /** The same for the whole call: it reads the request's body once, and no attempt waits again. */
  #made: Remedies | undefined;

  constructor(call: FailedCall, client: Client, deadline: Deadline, maxRetries: number) {
    this.#call = call;
    this.#client = client;
    this.#deadline = deadline;
    this.#maxRetries = maxRetries;
    // With the first call: once something fails, loading may fail for the same reason.
    loadedFailures();
  }

  /** What makes the error of a call whose time is over. */
  errorsNow(): PlainErrors {
    return this.#made?.errors ?? this.#errors(loadedFailures());
  }

  async remedies(): Promise<Remedies> {
    this.#made ??= this.#make(await failureCode(this.#deadline));
    return this.#made;
  }

  /** The attempt under way has succeeded. */
  succeeded(now: number): void {
    const { traffic } = this.#client;
    traffic.succeeded(now);
    if (this.#made) this.#made.retries.succeeded();
    else traffic.pacing?.budget.succeeded();
  }

  /** The attempt under way was given up. */
  givenUp(): void {
    this.#made?.retries.failed();
  }

  #errors(code: FailureCode | undefined): PlainErrors {
    return new (code?.AnyErrors ?? PlainErrors)(this.#call);
  }

  #make(code: FailureCode | undefined): Remedies {
    const [deadline, most] = [this.#deadline, this.#maxRetries];
    const retries = code
      ? new code.Retries(this.#client.traffic.pacedBy(code.Pacing), deadline, most)
      : new PlainRetries(deadline, most);
    return { errors: this.#errors(code), retries };
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
