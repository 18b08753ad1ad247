/** Texts that break out of where they are put, or do not survive the way. */
const always = {
  space: 'a b',
  plus: 'a+b',
  percent: '100%',
  'encoded letter': '%41',
  ampersand: 'a&b=c',
  question: 'a?b',
  hash: 'a#b',
  semicolon: 'a;b=c',
  comma: 'a,b',
  colon: 'a:b',
  at: 'a@b',
  quotes: `"a'b`,
  brackets: '<a>[b]{c}',
  marks: "!~*'()",
  'braces of a template': '{run_id}',
  'name of a prototype': '__proto__',
  'name of a constructor': 'constructor',
  'letter with a mark': 'Größe',
  'combining mark': 'e\u0301',
  'other scripts': '請求書 счёт',
  emoji: '📄',
  'right to left': '\u202egpj',
  'no-break space': 'a\u00a0b',
  'line separator': 'a\u2028b',
  'zero width': 'a\u200bb',
  'byte order mark': '\ufeffa',
  'non-character': '\uffff',
  'three dots': '...',
  'dot within': 'a.b',
  'word null': 'null',
  'word undefined': 'undefined',
  number: '007',
  long: 'x'.repeat(2_000),
} as const;

/** What a path may carry encoded, or a client may refuse: servers on the way differ in reading it. */
const perhapsInPath = {
  slash: 'a/b',
  backslash: 'a\\b',
  'encoded slash': 'a%2Fb',
  'encoded dot segment': '%2e%2e',
  'dot segment within': 'a/../b',
  'null character': 'a\u0000b',
  'line break': 'a\r\nb',
  delete: 'a\u007fb',
} as const;

/** Each of these would be another path. */
const neverInPath = { empty: '', dot: '.', 'two dots': '..' } as const;

/** No UTF-8 can carry it. */
const notUnicode = { 'half a character': 'a\ud800b' } as const;

export type Outcome = 'sent' | 'refused' | 'either';

function all(texts: Readonly<Record<string, string>>, outcome: Outcome) {
  return Object.entries(texts).map(([name, text]) => ({ name, text, outcome }));
}

/** For one segment of a path. */
export const inSegment = [
  ...all(always, 'sent'),
  ...all(perhapsInPath, 'either'),
  ...all(neverInPath, 'refused'),
  ...all(notUnicode, 'refused'),
];

/** For a value of the query. */
export const inQuery = [
  ...all(always, 'sent'),
  ...all(perhapsInPath, 'sent'),
  ...all(neverInPath, 'sent'),
  ...all(notUnicode, 'refused'),
];

/** For a string in a JSON body. */
export const inJson = [
  ...all(always, 'sent'),
  ...all(perhapsInPath, 'sent'),
  ...all(neverInPath, 'sent'),
];

/** For a header: what HTTP cannot carry (RFC 9110, section 5.5), and what not all read alike. */
export const inHeader = [
  ...all({ plain: 'some value', punctuation: '{a:1,b=2;c}' }, 'sent'),
  ...all({ 'letter with a mark': 'Größe', 'half a character': 'a\ud800b' }, 'either'),
  ...all(
    { 'line break': 'a\r\nb', 'line feed': 'a\nX-B: c', 'null character': 'a\u0000b' },
    'refused',
  ),
];
