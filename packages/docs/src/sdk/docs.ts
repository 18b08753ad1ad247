import ts from 'typescript';

/** What a doc comment says, in Markdown. */
export interface Docs {
  text: string;
  /** By the name of the parameter. */
  params: ReadonlyMap<string, string>;
  returns: string;
  throws: string[];
  /** Without the fence around it. */
  examples: string[];
  default: string;
  deprecated: string | undefined;
  see: string[];
  /** The operationIds of the operations that a method sends, most important first. */
  sends: string[];
}

/** Reads the doc comment of a symbol or of one of its signatures; a base's where it has none. */
export function docsOf(described: ts.Symbol | ts.Signature, checker: ts.TypeChecker): Docs {
  const tags = described.getJsDocTags(checker);
  const all = (name: string) =>
    tags.filter((tag) => tag.name === name).map((tag) => ts.displayPartsToString(tag.text).trim());
  const params = all('param').map((text) => {
    const [name = '', ...words] = text.split(/\s+/);
    return [name, words.join(' ').replace(/^- /, '')] as const;
  });
  return {
    text: links(ts.displayPartsToString(described.getDocumentationComment(checker))),
    params: new Map(params.map(([name, text]) => [name, links(text)])),
    returns: links(all('returns').join(' ')),
    throws: all('throws').map(links),
    examples: all('example').map((text) => text.replace(/^```\w*\n|\n```$/g, '')),
    default: all('default').join(' '),
    deprecated: all('deprecated')[0],
    see: all('see').map(links),
    sends: all('sends').flatMap((text) => text.match(/\w+/g) ?? []),
  };
}

/** `{@link https://… | text}` as Markdown. */
function links(text: string): string {
  return text
    .replace(/\{@link (https?:\S+) \| ([^}]*)\}/g, '[$2]($1)')
    .replace(/\{@link ([^}]*)\}/g, '`$1`');
}
