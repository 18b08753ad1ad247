/** Ranges that take two columns: East Asian Wide and Fullwidth (Unicode UAX 11), and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const none = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** How many columns of a terminal a character takes. */
function widthOfCharacter(character: string): number {
  if (none.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** How many columns of a terminal a text without escape sequences takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

/** The text in at most so many columns, with `…` at the end where something was cut off. */
export function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += widthOfCharacter(character);
    if (width > columns - 1) break;
    kept += character;
  }
  return columns < 1 ? '' : `${kept}…`;
}

/** The text with spaces behind it, up to so many columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const colours = /\u001b\[[\d;]*m/g;

/** Text for people, broken between words so that no line is longer; colours count for nothing. */
export function wrap(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  let wrapped = '';
  let width = 0;
  for (const word of line.split(' ')) {
    const wordWidth = widthOf(word.replace(colours, ''));
    if (wrapped === '') wrapped = word;
    else if (width + 1 + wordWidth > columns) wrapped += `\n${word}`;
    else wrapped += ` ${word}`;
    width = wrapped.endsWith(`\n${word}`) || wrapped === word ? wordWidth : width + 1 + wordWidth;
  }
  return wrapped;
}
