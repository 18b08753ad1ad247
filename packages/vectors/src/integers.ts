/** Integers at their edges: those of 32 bits, and of what a double holds exactly. */
export const integers: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  'past 31 bits': 2_147_483_648,
  'past 32 bits': 4_294_967_296,
  'largest exact': 9_007_199_254_740_991,
};

/** Of a time: which are of its unit, and which of another. */
export function timesOf(unit: 'seconds' | 'milliseconds') {
  const times = { seconds: 1_765_843_200, milliseconds: 1_765_843_200_000 };
  return [
    { name: 'zero', value: 0, outcome: 'sent' as const },
    { name: 'of its unit', value: times[unit], outcome: 'sent' as const },
    {
      name: 'of another unit',
      value: times[unit === 'seconds' ? 'milliseconds' : 'seconds'],
      outcome: 'refused' as const,
    },
    { name: 'nanoseconds', value: 1_765_843_200_000_000_000, outcome: 'refused' as const },
  ];
}

/** Of a time that is written as text: digits, and no words. */
export function timeTextsOf(unit: 'seconds' | 'milliseconds') {
  const words = { name: 'words', value: 'yesterday', outcome: 'refused' as const };
  return [...timesOf(unit).map((time) => ({ ...time, value: String(time.value) })), words];
}
