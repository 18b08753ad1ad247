import type { Int64Places } from '../operation.ts';

/**
 * A JSON parser written from RFC 8259 alone, a character at a time, that makes bigints at int64
 * places while it reads. Slow and plain: the codec is held against it.
 */
export function slowParse(text: string, places: Int64Places | undefined): unknown {
  let at = 0;
  const fail = (): never => {
    throw new SyntaxError(`at ${at}`);
  };
  const skipSpace = () => {
    while (at < text.length && ' \t\n\r'.includes(text[at] as string)) at++;
  };
  const take = (expected: string) => {
    if (!text.startsWith(expected, at)) fail();
    at += expected.length;
  };

  function value(place: Int64Places | undefined): unknown {
    skipSpace();
    const result = readValue(place);
    skipSpace();
    return result;
  }

  function readValue(place: Int64Places | undefined): unknown {
    const inside = place === 1 ? undefined : place;
    switch (text[at]) {
      case '{':
        return object(inside);
      case '[':
        return array(inside);
      case '"':
        return string();
      case 't':
        take('true');
        return true;
      case 'f':
        take('false');
        return false;
      case 'n':
        take('null');
        return null;
      default:
        return number(place === 1);
    }
  }

  function object(place: Exclude<Int64Places, 1> | undefined): unknown {
    const entries = new Map<string, unknown>();
    take('{');
    skipSpace();
    while (text[at] !== '}') {
      skipSpace();
      const key = text[at] === '"' ? string() : fail();
      skipSpace();
      take(':');
      const own = place?.p && Object.hasOwn(place.p, key) ? place.p[key] : place?.v;
      entries.set(key, value(own));
      if (text[at] === '}') break;
      take(',');
      skipSpace();
      if (text[at] === '}') fail();
    }
    take('}');
    return Object.fromEntries(entries);
  }

  function array(place: Exclude<Int64Places, 1> | undefined): unknown {
    const items: unknown[] = [];
    take('[');
    skipSpace();
    while (text[at] !== ']') {
      items.push(value(place?.i));
      if (text[at] === ']') break;
      take(',');
      skipSpace();
      if (text[at] === ']') fail();
    }
    take(']');
    return items;
  }

  function string(): string {
    let result = '';
    take('"');
    while (text[at] !== '"') {
      const code = text.charCodeAt(at);
      if (at >= text.length || code < 0x20) fail();
      result += text[at] === '\\' ? escaped() : text[at];
      at++;
    }
    at++;
    return result;
  }

  function escaped(): string {
    at++;
    const simple = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
    const char = text[at] as string;
    if (Object.hasOwn(simple, char ?? '')) return simple[char as keyof typeof simple];
    const hex = text.slice(at + 1, at + 5);
    if (char !== 'u' || !/^[\da-fA-F]{4}$/.test(hex)) fail();
    at += 4;
    return String.fromCharCode(Number.parseInt(hex, 16));
  }

  function number(int64: boolean): unknown {
    const start = at;
    if (text[at] === '-') at++;
    if (text[at] === '0') at++;
    else digits();
    if (text[at] === '.') {
      at++;
      digits();
    }
    if (text[at] === 'e' || text[at] === 'E') {
      at++;
      if (text[at] === '+' || text[at] === '-') at++;
      digits();
    }
    const token = text.slice(start, at);
    if (int64 && /^-?\d+$/.test(token)) return BigInt(token);
    const double = Number(token);
    return int64 && Number.isInteger(double) ? BigInt(double) : double;
  }

  function digits(): void {
    const start = at;
    while (at < text.length && '0123456789'.includes(text[at] as string)) at++;
    if (at === start) fail();
  }

  const result = value(places);
  if (at !== text.length) fail();
  return result;
}
