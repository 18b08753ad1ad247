import { errorAnswer, type HubAnswer, type HubRequest, Refusal } from './answer.ts';
import type { Caller } from './behaviours/behaviour.ts';
import { behaviours } from './behaviours/index.ts';
import { createClock } from './clock.ts';
import { authorize } from './contract/authorize.ts';
import { apiRoot, type Contract, getContract } from './contract/contract.ts';
import { type EncodedAnswer, encode } from './encode.ts';
import { strikeBefore } from './faults/before.ts';
import { FaultBook } from './faults/faults.ts';
import { reshape } from './faults/reshape.ts';
import { type EmulatorOptions, type Settings, toSettings } from './options.ts';
import { parseBody, queryOf } from './read-request.ts';
import { RequestLog } from './request-log.ts';
import { HubState } from './state/hub-state.ts';

/** One hub: what it remembers, its faults, and what it does with a request. */
export class Hub {
  readonly settings: Settings;
  readonly faults: FaultBook;
  readonly log: RequestLog = new RequestLog();
  state: HubState;
  /** Told of a restart, to close what is open. */
  onRestart: (keepState: boolean) => void = () => {};
  #life = 0;

  constructor(options: EmulatorOptions) {
    this.settings = toSettings(options);
    this.faults = new FaultBook(this.settings.seed, this.settings.faults);
    this.state = this.#birth(createClock(this.settings.clock, this.settings.startMs));
  }

  /** Begins anew, at the same time. */
  forget(): void {
    this.state = this.#birth(this.state.clock);
  }

  /** Answers a request to the API. */
  async handle(request: HubRequest): Promise<EncodedAnswer> {
    const url = new URL(request.url);
    const entry = this.log.begin(request.method, url.pathname);
    const contract = await getContract();
    this.state.agenda.catchUp(this.state.clock.now());
    let answer: HubAnswer;
    try {
      answer = await this.#perform(contract, request, url, entry);
    } catch (error) {
      if (request.signal?.aborted) throw error;
      answer = answerOf(error);
    }
    if (entry.operationId) answer = reshape(this.faults, entry.operationId, answer);
    const encoded = encode(answer);
    entry.status = answer.status;
    if (this.settings.checkAnswers && entry.operationId && !answer.breaks) {
      const body =
        answer.json === undefined ? null : JSON.parse(new TextDecoder().decode(encoded.bytes));
      entry.answerProblems = contract.problemsOf(entry.operationId, answer.status, body);
    }
    this.log.end(entry);
    return encoded;
  }

  async #perform(
    contract: Contract,
    request: HubRequest,
    url: URL,
    entry: ReturnType<RequestLog['begin']>,
  ): Promise<HubAnswer> {
    let caller: Caller | undefined;
    const { headers, body } = request;
    if (body.length > this.settings.maxBodyBytes) {
      throw new Refusal(
        errorAnswer(413, `A body has at most ${this.settings.maxBodyBytes} bytes (maxBodyBytes).`),
      );
    }
    const isJson = /[/+]json\b/i.test(headers['content-type'] ?? '');
    return contract.handle(
      {
        method: request.method,
        path: url.pathname,
        query: queryOf(url),
        headers,
        body: isJson ? parseBody(body) : undefined,
      },
      {
        routed: async (operation) => {
          if (operation === undefined) {
            entry.requestProblems = ['The spec has no such path and method.'];
            return;
          }
          entry.operationId = operation;
          await strikeBefore(this.faults, operation, request.signal, this.onRestart);
        },
        authorize: () => {
          caller = authorize(this.state, headers);
        },
        invalid: (problems) => {
          entry.requestProblems = problems;
          return errorAnswer(400, `The request is not valid. ${problems.join('; ')}.`);
        },
        perform: async (operation, input) => {
          const behaviour = behaviours[operation];
          if (!behaviour || !caller) {
            return errorAnswer(501, `The emulator has no behaviour for ${operation} yet.`);
          }
          const lag = this.faults.draw(operation, 'list-lag');
          const hidden = this.faults.draw(operation, 'run-lag');
          const shift = this.faults.draw(operation, 'shifting-pages');
          return behaviour({
            hub: this.state,
            caller,
            apiRoot: url.origin + apiRoot,
            path: input.params as Record<string, string | number>,
            query: input.query,
            json: input.requestBody,
            bytes: body,
            listLagMs: lag?.fault.ms ?? 0,
            runLagMs: hidden?.fault.ms ?? 0,
            pageShift: shift ? (shift.fault.by ?? 1) : 0,
          });
        },
      },
    );
  }

  #birth(clock: HubState['clock']): HubState {
    return new HubState(this.settings, clock, this.#life++);
  }
}

function answerOf(error: unknown): HubAnswer {
  if (error instanceof Refusal) return error.answer;
  if (error instanceof URIError) return errorAnswer(400, 'The path is not well encoded.');
  const why = error instanceof Error ? error.message : String(error);
  return errorAnswer(500, `The emulator failed, which is an error in it: ${why}`);
}
