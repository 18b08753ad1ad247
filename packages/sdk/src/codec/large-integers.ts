const anyNumber = /-?\d[\d.eE+-]*/g;

/** The same JSON text with every integer past 2^53 as a string of its digits. */
export function quoteLargeIntegers(text: string): string {
  let isInside = false;
  const parts = text.split('"').map((part) => {
    const isString = isInside;
    isInside = !isString || endsEscaped(part);
    return isString ? part : part.replace(anyNumber, quoteIfLarge);
  });
  return parts.join('"');
}

function quoteIfLarge(token: string): string {
  return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token;
}

/** Whether a part of a string ends in a backslash that escapes the quote behind it. */
function endsEscaped(part: string): boolean {
  let end = part.length;
  while (part[end - 1] === '\\') end--;
  return (part.length - end) % 2 === 1;
}
