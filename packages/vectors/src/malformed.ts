/** Bodies that are no JSON (RFC 8259), made from one that is. */
export function malformedBodies(text: string): Readonly<Record<string, string>> {
  return {
    empty: '',
    spaces: ' \n',
    'cut in half': text.slice(0, Math.ceil(text.length / 2)),
    'cut at the end': text.slice(0, -1),
    'more after it': `${text}]`,
    'two of them': `${text}${text}`,
    'comma at the end': text.replace(/\}$/, ',}'),
    'a page': '<!doctype html><title>Maintenance</title>',
    'single quotes': text.replaceAll('"', "'"),
    comment: `// a comment\n${text}`,
    'not a number': '{"id":NaN}',
    'leading zero': '{"id":01}',
    'line break in a string': '{"id":"a\nb"}',
    'a word': 'OK',
  };
}

/** Bodies that are the same JSON, written in another way. */
export function oddTexts(text: string): Readonly<Record<string, string>> {
  return {
    'spaces around it': ` \r\n\t${text}\n `,
    'byte order mark': `\ufeff${text}`,
    'spaces within': text.replaceAll(',"', ' ,\n "').replaceAll('":', '"\t: '),
    'escapes in names': text.replaceAll('"s', '"\\u0073'),
    'duplicate key': text.replace(/^\{"(\w+)":/, '{"$1":"not this one","$1":'),
  };
}
