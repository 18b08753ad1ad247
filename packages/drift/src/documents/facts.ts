/** What a document says of one place: a parameter, a property, a status, a body. */
export interface Fact {
  /** JSON types; `undefined` where the document names none. */
  types?: readonly string[];
  required?: boolean;
  enum?: readonly string[];
  /** As JSON text. */
  default?: string;
  description?: string;
  /** Marked `x-inferred`: not documented by the vendor. */
  inferred?: boolean;
}

/** The facts of an operation by place, e.g. `query limit`, `response 200 $.runs[].id`. */
export type OperationFacts = ReadonlyMap<string, Fact>;

/** An operation's facts, and its method and path as the document writes them. */
export interface DescribedOperation {
  title: string;
  facts: OperationFacts;
}

/** All operations by method and path; path parameters count by their position, since names differ. */
export type DocumentFacts = ReadonlyMap<string, DescribedOperation>;
