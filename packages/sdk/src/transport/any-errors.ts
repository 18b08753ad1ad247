import type { RawResponse } from './attempt.ts';
import { ErrorBuilder } from './error-builder.ts';
import type { Failure } from './failure.ts';
import { PlainErrors } from './plain-errors.ts';

/**
 * Makes an error of whatever comes. A `fetch` of the user's own may give or throw what cannot be read: then
 * the error is a plain one, of the right class all the same.
 */
export class AnyErrors extends ErrorBuilder {
  override fromThrown(error: unknown): Promise<Failure> {
    return super.fromThrown(error).catch(() => this.#plain.fromThrown(undefined));
  }

  override fromStatus(raw: RawResponse): Promise<Failure> {
    const { status } = raw.response;
    // `Response.error()` (Fetch, "network error"): nothing says that the request was not carried out.
    if (!status) return this.fromThrown(new TypeError('fetch got no response'));
    return super.fromStatus(raw).catch(() => {
      const response = { status, headers: new Headers() };
      return this.#plain.fromStatus({ response } as RawResponse);
    });
  }

  override fromUnreadable(raw: RawResponse, reason: unknown): Promise<Failure> {
    return super.fromUnreadable(raw, reason).catch(() => this.#plain.fromUnreadable(raw, reason));
  }

  get #plain(): PlainErrors {
    return new PlainErrors(this.call);
  }
}
