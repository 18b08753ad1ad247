import { createClock } from './clock.ts';
import { getContract } from './contract/contract.ts';
import { type EncodedResponse, encode } from './encode.ts';
import { FaultBook } from './faults/faults.ts';
import { reshape } from './faults/reshape.ts';
import { FixtureBook } from './fixtures/fixtures.ts';
import { type EmulatorOptions, type Settings, toSettings } from './options.ts';
import { perform, type RoutedRequest, routeRequest } from './perform.ts';
import { noJournal } from './persistence/journal.ts';
import { restore } from './persistence/restore.ts';
import { Store } from './persistence/store.ts';
import { RequestLog } from './request-log.ts';
import { errorResponse, type HubRequest, type HubResponse, Refusal } from './response.ts';
import { HubState } from './state/hub-state.ts';

/** One hub: what it remembers, its faults, and what it does with a request. */
export class Hub {
  readonly settings: Settings;
  readonly faults: FaultBook;
  readonly fixtures: FixtureBook;
  readonly log: RequestLog = new RequestLog();
  state: HubState;
  /** Called at a restart, to close what is open. */
  onRestart: (keepState: boolean) => void = () => {};
  #isClosed = false;
  readonly #store: Store | undefined;
  #life: number;

  constructor(options: EmulatorOptions) {
    this.settings = toSettings(options);
    this.faults = new FaultBook(this.settings.seed, this.settings.faults);
    this.fixtures = new FixtureBook(this.settings.fixtures);
    const { clock, startMs, state } = this.settings;
    this.#store = state === undefined ? undefined : new Store(state);
    const { at = 0, of } = this.#store?.records ?? {};
    this.#life = Number(of?.('meta').get('life') ?? -1);
    this.state = this.#birth(createClock(clock, Math.max(startMs, at)));
    if (this.#store) restore(this.state, this.#store);
    this.#beginLife();
  }

  /** Writes what has changed, where the state is kept in a folder. */
  commit(): void {
    if (!this.#isClosed) this.#store?.commit(this.state.clock.now());
  }

  /** Ends it; the state is kept. */
  close(): void {
    if (this.#isClosed) return;
    this.commit();
    this.#isClosed = true;
    this.#store?.close();
  }

  /** Starts over, at the same time. */
  forget(): void {
    this.#store?.clear(this.state.clock.now());
    this.state = this.#birth(this.state.clock);
    this.#beginLife();
  }

  /** Handles a request to the API. */
  async handle(request: HubRequest): Promise<EncodedResponse> {
    const url = new URL(request.url);
    const entry = this.log.begin(request.method, url.pathname);
    this.state.agenda.catchUp(this.state.clock.now());
    let routed: RoutedRequest | undefined;
    let response: HubResponse;
    try {
      routed = routeRequest(request, url, entry);
      response = await perform(this, routed, request, url, entry);
    } catch (error) {
      if (request.signal?.aborted) throw error;
      response = responseOf(error);
    }
    if (routed) response = reshape(this.faults, routed.operation.id, response);
    this.commit();
    const encoded = encode(response);
    // RFC 9110, section 9.3.2: headers as for a GET, and no body.
    if (request.method === 'HEAD') encoded.bytes = undefined;
    entry.status = response.status;
    if (this.settings.checkResponses && routed && !response.breaks) {
      entry.responseProblems = getContract().problemsOf(routed.operation, encoded);
    }
    this.log.end(entry);
    return encoded;
  }

  /** Each life has random values of its own, so that no ID comes again. */
  #beginLife(): void {
    const life = this.#life;
    this.state.journal.mark('meta', 'life', () => life);
    this.commit();
  }

  #birth(clock: HubState['clock']): HubState {
    return new HubState(
      this.settings,
      clock,
      this.fixtures,
      this.#store ?? noJournal,
      ++this.#life,
    );
  }
}

function responseOf(error: unknown): HubResponse {
  if (error instanceof Refusal) return error.response;
  if (error instanceof URIError) return errorResponse(400, 'The path is not well encoded.');
  const why = error instanceof Error ? error.message : String(error);
  return errorResponse(500, `The emulator failed, which is an error in it: ${why}`);
}
