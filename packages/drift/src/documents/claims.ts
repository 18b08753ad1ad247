import type { Fact } from './facts.ts';

/** A sentence of a description that says what the other document's schema does not say. */
export interface Claim {
  claims: 'required' | 'always there' | 'default';
  sentence: string;
}

/** What a description promises, and the facts about the same place do not. */
export function unmetClaims(description: string, fact: Fact): Claim[] {
  return sentencesOf(description).flatMap((sentence): Claim[] => [
    ...(saysRequired(sentence) && fact.required === false
      ? [{ claims: 'required' as const, sentence }]
      : []),
    ...(/\balways\b/i.test(sentence) && !isAlwaysThere(fact)
      ? [{ claims: 'always there' as const, sentence }]
      : []),
    ...(saysOtherDefault(sentence, fact) ? [{ claims: 'default' as const, sentence }] : []),
  ]);
}

function sentencesOf(description: string): string[] {
  return description
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?]) (?=[A-Z`])/)
    .map((sentence) => sentence.trim());
}

/** Also "required if …": a person decides whether a schema can say so. */
function saysRequired(sentence: string): boolean {
  return /\b(?:required|must be (?:given|set|specified|provided|present))\b/i.test(
    sentence.replace(/\b(?:not|isn't|aren't|no longer) (?:be )?required\b/gi, ''),
  );
}

/** Of an item of an array, or a body as a whole, nothing says whether it is there. */
function isAlwaysThere({ required, types }: Fact): boolean {
  return required !== false && !types?.includes('null');
}

const defaultTo =
  /\b(?:defaults? (?:to|is|value is|value of)|default: ?|by default,?)\s*[`"']?([\w.+-]+)?/i;

/** A default in words ("defaults to the caller") cannot stand in a schema, and is shown too. */
function saysOtherDefault(sentence: string, fact: Fact): boolean {
  const match = defaultTo.exec(sentence);
  if (!match) return false;
  const said = match[1]?.replace(/\.$/, '').toLowerCase();
  return fact.default?.replaceAll('"', '').toLowerCase() !== said;
}
