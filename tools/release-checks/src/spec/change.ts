/** What a change asks of the next version, by Semantic Versioning: `none` for what no program notices. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const;
export type Bump = (typeof bumps)[number];

/** One difference between two versions of the spec, or of the SDK. */
export interface Change {
  bump: Bump;
  /** What kind of change it is, e.g. `response-property-removed`. */
  id: string;
  /** Where, e.g. `GET /v2/apps/runs`. */
  at: string;
  text: string;
}

/** The larger of some bumps. */
export function largestBump(found: readonly Bump[]): Bump {
  return bumps[Math.max(0, ...found.map((bump) => bumps.indexOf(bump)))] ?? 'none';
}

/**
 * The bump that a version needs for a change. Before 1.0 a breaking change is a minor one: npm's `^0.1.0` does not take 0.2.0
 * (semver, "Caret Ranges").
 */
export function bumpAt(version: string, bump: Bump): Bump {
  if (!version.startsWith('0.') || bump === 'none') return bump;
  return bump === 'major' ? 'minor' : 'patch';
}
