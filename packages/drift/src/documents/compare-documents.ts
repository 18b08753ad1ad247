import type { Node } from '../document/node.ts';
import { unmetClaims } from './claims.ts';
import type { Fact, OperationFacts } from './facts.ts';
import { readFacts } from './read-facts.ts';

/** In what two documents differ. */
export type DifferenceKind =
  | 'only ours'
  | 'only theirs'
  | 'types'
  | 'required'
  | 'values'
  | 'default'
  | 'description says required'
  | 'description says always there'
  | 'description says default';

/** One difference between our document and theirs. */
export interface DocumentDifference {
  /** Method and path, as ours writes them if it has the operation. */
  operation: string;
  /** E.g. `query limit` or `response 200 $.runs[].status`; empty for the operation itself. */
  place: string;
  kind: DifferenceKind;
  ours: string;
  theirs: string;
  /** Ours marks the place as not documented by the vendor. */
  inferred: boolean;
}

/**
 * Compares our document with another of the same API, such as the vendor's: operations, parameters, properties,
 * statuses, types, enumerations, defaults, and what descriptions of theirs promise.
 *
 * @example
 * ```ts
 * const differences = compareDocuments(await readDocument(), await readDocument('theirs.yaml'));
 * ```
 */
export function compareDocuments(ours: Node, theirs: Node): DocumentDifference[] {
  const [mine, other] = [readFacts(ours), readFacts(theirs)];
  const keys = [...new Set([...mine.keys(), ...other.keys()])].sort();
  return keys.flatMap((key) => {
    const [a, b] = [mine.get(key), other.get(key)];
    const operation = (a ?? b)?.title ?? key;
    if (!a || !b) return [onlyOne(operation, '', a && {}, b && {})];
    return compareOperations(operation, a.facts, b.facts);
  });
}

function compareOperations(
  operation: string,
  ours: OperationFacts,
  theirs: OperationFacts,
): DocumentDifference[] {
  const places = [...new Set([...ours.keys(), ...theirs.keys()])];
  // What is inside something that only one has is not listed again.
  const absent = places.filter((place) => !ours.has(place) || !theirs.has(place));
  const isInside = (place: string) =>
    absent.some(
      (other) =>
        other !== place && place.startsWith(other) && /[ .[]/.test(place[other.length] ?? ''),
    );
  return places.flatMap((place) => {
    const [a, b] = [ours.get(place), theirs.get(place)];
    if (!a || !b) return isInside(place) ? [] : [onlyOne(operation, place, a, b)];
    return compareFacts(a, b).map((found) => ({
      ...{ operation, place, inferred: a.inferred === true },
      ...found,
    }));
  });
}

function onlyOne(operation: string, place: string, ours?: Fact, theirs?: Fact): DocumentDifference {
  const kind = ours ? 'only ours' : 'only theirs';
  const inferred = ours?.inferred === true;
  return { operation, place, kind, ours: said(ours), theirs: said(theirs), inferred };
}

function said(fact: Fact | undefined): string {
  return fact ? (fact.types?.join(' or ') ?? 'there') : 'absent';
}

type Found = Pick<DocumentDifference, 'kind' | 'ours' | 'theirs'>;

function compareFacts(ours: Fact, theirs: Fact): Found[] {
  const found: Found[] = [];
  const compare = (kind: DifferenceKind, a: string | undefined, b: string | undefined) => {
    if (a !== b) found.push({ kind, ours: a ?? 'nothing', theirs: b ?? 'nothing' });
  };
  compare('types', ours.types?.join(' or '), theirs.types?.join(' or '));
  compare('required', requiredText(ours), requiredText(theirs));
  compare('values', ours.enum?.join(', '), theirs.enum?.join(', '));
  compare('default', ours.default, theirs.default);
  for (const { claims, sentence } of unmetClaims(theirs.description ?? '', ours)) {
    const standard = claims === 'default' ? (ours.default ?? 'no default') : requiredText(ours);
    const kind = `description says ${claims}` as const;
    found.push({ kind, ours: standard ?? 'optional', theirs: sentence });
  }
  return found;
}

function requiredText({ required }: Fact): string | undefined {
  return required === undefined ? undefined : required ? 'required' : 'optional';
}
