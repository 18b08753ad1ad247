/** Control characters, and those that turn the direction of a line around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text of a server or document for a terminal: on one line, and without characters that a terminal
 * would carry out as commands (ECMA-48).
 */
export function visible(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unsafe, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}
