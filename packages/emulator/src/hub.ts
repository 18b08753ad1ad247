import { errorAnswer, type HubAnswer, type HubRequest, Refusal } from './answer.ts';
import { createClock } from './clock.ts';
import { getContract } from './contract/contract.ts';
import { type EncodedAnswer, encode } from './encode.ts';
import { FaultBook } from './faults/faults.ts';
import { reshape } from './faults/reshape.ts';
import { FixtureBook } from './fixtures/fixtures.ts';
import { type EmulatorOptions, type Settings, toSettings } from './options.ts';
import { perform, type RoutedRequest, routeRequest } from './perform.ts';
import { noJournal } from './persistence/journal.ts';
import { restore } from './persistence/restore.ts';
import { Store } from './persistence/store.ts';
import { RequestLog } from './request-log.ts';
import { HubState } from './state/hub-state.ts';

/** One hub: what it remembers, its faults, and what it does with a request. */
export class Hub {
  readonly settings: Settings;
  readonly faults: FaultBook;
  readonly fixtures: FixtureBook;
  readonly log: RequestLog = new RequestLog();
  state: HubState;
  /** Told of a restart, to close what is open. */
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

  /** Begins anew, at the same time. */
  forget(): void {
    this.#store?.clear(this.state.clock.now());
    this.state = this.#birth(this.state.clock);
    this.#beginLife();
  }

  /** Answers a request to the API. */
  async handle(request: HubRequest): Promise<EncodedAnswer> {
    const url = new URL(request.url);
    const entry = this.log.begin(request.method, url.pathname);
    this.state.agenda.catchUp(this.state.clock.now());
    let routed: RoutedRequest | undefined;
    let answer: HubAnswer;
    try {
      routed = routeRequest(request, url, entry);
      answer = await perform(this, routed, request, url, entry);
    } catch (error) {
      if (request.signal?.aborted) throw error;
      answer = answerOf(error);
    }
    if (routed) answer = reshape(this.faults, routed.operation.id, answer);
    this.commit();
    const encoded = encode(answer);
    // RFC 9110, section 9.3.2: headers as for a GET, and no body.
    if (request.method === 'HEAD') encoded.bytes = undefined;
    entry.status = answer.status;
    if (this.settings.checkAnswers && routed && !answer.breaks) {
      entry.answerProblems = getContract().problemsOf(routed.operation, encoded);
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

function answerOf(error: unknown): HubAnswer {
  if (error instanceof Refusal) return error.answer;
  if (error instanceof URIError) return errorAnswer(400, 'The path is not well encoded.');
  const why = error instanceof Error ? error.message : String(error);
  return errorAnswer(500, `The emulator failed, which is an error in it: ${why}`);
}
