/**
 * Where a document is on its way.
 *
 * `upload`, `submit` and `results` are worked on by a job; `running` and `review` are waited for by the
 * leader; `failed` waits for a person; `done` and `abandoned` are ends.
 */
export type State =
  | 'upload'
  | 'submit'
  | 'running'
  | 'review'
  | 'results'
  | 'done'
  | 'failed'
  | 'abandoned';

/** All states, in the order of a document's way. */
export const states: readonly State[] = [
  'upload',
  'submit',
  'running',
  'review',
  'results',
  'done',
  'failed',
  'abandoned',
];

/** What a job does: everything up to the start of the run, or everything after its end. */
export type Stage = 'submit' | 'results';

/** The states that a job of a stage works on. */
export const statesOfStage: Record<Stage, readonly State[]> = {
  submit: ['upload', 'submit'],
  results: ['results'],
};

/** The stage whose job works on a state; `undefined` where none does. */
export function stageOf(state: State): Stage | undefined {
  return (['submit', 'results'] as const).find((stage) => statesOfStage[stage].includes(state));
}

/** What went wrong last with a document. Holds no document text and no credentials of ours. */
export interface RecordError {
  /** Where: a step, or `run` when the run itself failed. */
  step: 'upload' | 'submit' | 'run' | 'results';
  /** The error's class, e.g. `RateLimitError`. */
  name: string;
  message: string;
  /** ISO 8601. */
  at: string;
  /** Runs that carry one key, where several were started. Each was paid for. */
  runIds?: readonly string[] | undefined;
}

/** One document of a fleet. */
export interface FleetRecord<Input = unknown> {
  /** Your name for the document, unique in the fleet. */
  readonly key: string;
  /** What you gave with it; must be JSON. */
  readonly input: Input;
  readonly state: State;
  readonly batchId: number | null;
  /** Counts the runs that a person has asked for: 1, and one more for each retry of a run that failed. */
  readonly generation: number;
  /** When the request that starts the run was sent last. Stored before it is sent. */
  readonly sentAt: Date | null;
  readonly runId: string | null;
  readonly error: RecordError | null;
  /** Consumption units, as `units` of the configuration counts them; `null` before that, and without it. */
  readonly units: number | null;
  /** Failures of the present step, one after the other. */
  readonly failures: number;
  /** Counts the writes; a write that names an older version is refused. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What a write changes. */
export type Change = Partial<
  Pick<
    FleetRecord,
    'state' | 'batchId' | 'generation' | 'sentAt' | 'runId' | 'error' | 'units' | 'failures'
  >
>;
