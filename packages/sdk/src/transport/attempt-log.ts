import type { AIHubError } from '../errors.ts';

/** What one call has done so far. */
export class AttemptLog {
  /** Requests sent, or tried to. */
  count = 0;
  /** A request is under way: it may have reached the server. */
  isInFlight = false;
  /** An earlier attempt failed in a way that does not tell whether it was carried out. */
  mayBeDone = false;
  /** Errors of the attempts before the last one, oldest first. */
  readonly earlierErrors: AIHubError[] = [];

  begin(): void {
    this.count++;
    this.isInFlight = true;
  }

  end(): void {
    this.isInFlight = false;
  }
}
