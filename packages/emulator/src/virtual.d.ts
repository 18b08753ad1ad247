declare module 'virtual:aihub-spec' {
  import type { ContractDocument } from '../build/contract-of.ts';

  /** The spec's operations and schemas, without prose and examples. */
  const spec: ContractDocument;
  export default spec;
}
