/** A stream of pseudo-random values that is the same for the same seed. */
export interface Random {
  /** An integer from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** From 0 up to, not including, 1. */
  fraction(): number;
  /** Lower-case hexadecimal digits. */
  hex(digits: number): string;
  /** A UUID of version 4 by its form. */
  uuid(): string;
  /** A stream of its own, which does not move this one. */
  fork(name: string): Random;
}

/** Splits off streams by name, so that one more fault does not change the IDs of the runs. */
export function createRandom(seed: string): Random {
  const next = sfc32(seed);
  const fraction = () => next() / 2 ** 32;
  const hex = (digits: number) => {
    let text = '';
    while (text.length < digits) text += next().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  };
  return {
    below: (limit) => Math.floor(fraction() * limit),
    fraction,
    hex,
    uuid() {
      const digits = hex(32);
      const variant = '89ab'[Number.parseInt(digits[16] as string, 16) % 4];
      const groups = [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `4${digits.slice(13, 16)}`,
        `${variant}${digits.slice(17, 20)}`,
        digits.slice(20),
      ];
      return groups.join('-');
    },
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}

/** A 32-bit FNV-1a hash. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Chris Doty-Humphrey's small fast counter, seeded from a text. */
function sfc32(seed: string): () => number {
  let a = hashOf(seed);
  let b = hashOf(`${seed}b`);
  let c = hashOf(`${seed}c`);
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}
