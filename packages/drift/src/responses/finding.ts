/** In what way a response differs from the document. */
export type FindingKind =
  | 'undocumented operation'
  | 'undocumented status'
  | 'media type'
  | 'no JSON'
  | 'missing body'
  | 'undocumented body'
  | 'missing property'
  | 'undocumented property'
  | 'type'
  | 'undocumented value'
  | 'integer past 2^53';

/** One difference. It holds names and types, and no value of a request or a response. */
export interface Finding {
  /** The operationId, e.g. `getRunStatus`; `undefined` for an undocumented operation. */
  operationId: string | undefined;
  method: string;
  /** The path template, e.g. `/v2/apps/runs/{run_id}`. */
  path: string;
  status: number;
  kind: FindingKind;
  /** Where in the body, e.g. `$.runs[].status`; `$` is the body itself, empty for the response as a whole. */
  place: string;
  /** What the document says, e.g. `string or null`. */
  documented: string;
  /** What came, e.g. `integer`. */
  found: string;
}

/** A difference inside a body. */
export type BodyFinding = Pick<Finding, 'kind' | 'place' | 'documented' | 'found'>;
