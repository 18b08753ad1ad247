/** A class of documents and the words by which it is known. */
const classes: readonly (readonly [name: string, words: RegExp])[] = [
  ['Purchase Order', /purchase order/gi],
  ['Receipt', /receipt/gi],
  ['Invoice', /invoice/gi],
  ['Bank Statement', /(?:bank|account) statement/gi],
  ['Contract', /contract|agreement/gi],
];

/** The class whose words are said most often, and its share of all classes' words. */
export function classify(text: string): { name: string | null; confidence: number } {
  const counts = classes.map(([name, words]) => ({
    name,
    count: text.match(words)?.length ?? 0,
  }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count === 0) return { name: null, confidence: 0 };
  return { name: best.name, confidence: Math.round((best.count / (total + 0.1)) * 1_000) / 1_000 };
}

/** Whether a line is a heading that begins a document. */
export function isHeading(text: string): boolean {
  return text.length <= 40 && !text.includes(':') && classify(text).name !== null;
}
