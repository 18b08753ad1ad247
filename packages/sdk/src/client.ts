import { Resources } from './generated/operations/index.ts';
import { Batches } from './resources/batches.ts';
import { Runs } from './resources/runs.ts';
import type { Http } from './transport/http.ts';
import { type AIHubOptions, toSettings } from './transport/settings.ts';
import { createTransport } from './transport/transport.ts';

/**
 * The client of one AI Hub account.
 *
 * @example
 * ```ts
 * const aihub = new AIHub(); // token from AIHUB_API_TOKEN
 * const { runs } = await aihub.runs.list({ limit: 10 });
 * ```
 * @throws AIHubError when there is no token, or an option cannot be used.
 * @see {@link https://docs.instabase.com/api-sdk/ | AI Hub API documentation}
 */
export class AIHub extends Resources {
  override readonly runs: Runs;
  override readonly batches: Batches;
  /** The typed openapi-fetch client, for whatever has no method yet. */
  readonly http: Http;

  constructor(options: AIHubOptions = {}) {
    const { send, http } = createTransport(toSettings(options));
    super(send);
    this.runs = new Runs(send);
    this.batches = new Batches(send);
    this.http = http;
  }
}
