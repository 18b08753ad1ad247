export type { Node } from './document/node.ts';
export { readDocument } from './document/read.ts';
export {
  compareDocuments,
  type DifferenceKind,
  type DocumentDifference,
} from './documents/compare-documents.ts';
export { differencesToMarkdown } from './documents/differences-to-markdown.ts';
export type { Exchange } from './responses/check-response.ts';
export { type CountedFinding, DriftReport } from './responses/drift-report.ts';
export { driftToMarkdown } from './responses/drift-to-markdown.ts';
export type { Finding, FindingKind } from './responses/finding.ts';
export { exchangesOfHar } from './responses/har.ts';
export { type DriftWatch, type WatchOptions, watchDrift } from './responses/watch-drift.ts';
