/** So many random cases, or the share of them that the environment asks for: mutation tests try each change on all. */
export function fuzzed(count: number): number {
  return Math.ceil(count * Number(process.env.AIHUB_FUZZ_SHARE ?? 1));
}
