/** A file of tests of which the page tells. */
export interface WatchedTest {
  title: string;
  file: string;
  /** The report that its last run wrote. */
  report: string;
  /** What one of its tests is. */
  unit: string;
}

const contract = 'packages/contract-tests/test-results/contract.json';
const drift = 'packages/drift/test-results/unit.json';
const documentChecks = 'tools/document-checks/test-results/unit.json';
const sdkUnits = 'packages/sdk/test-results/unit.json';
const releaseChecks = 'tools/release-checks/test-results/unit.json';
const dryRun = 'tools/release-checks/test-results/dry-run.json';

/** By ID. Those of the nightly command are marked in their titles. */
export const watchedTests: Record<string, WatchedTest> = {
  vectors: {
    title: 'Vectors against the built SDK',
    file: 'packages/contract-tests/src/vectors/vectors.test.ts',
    report: contract,
    unit: 'operations × direction',
  },
  targets: {
    title: 'One suite for mock, emulator, and emulator behind a validating proxy',
    file: 'packages/contract-tests/src/targets/targets.test.ts',
    report: contract,
    unit: 'tests',
  },
  alike: {
    title: 'Mock and emulator respond alike, but for named exceptions',
    file: 'packages/contract-tests/src/targets/alike.test.ts',
    report: contract,
    unit: 'tests',
  },
  drift: {
    title: 'Drift: responses that differ from the spec are reported, without values',
    file: 'packages/drift/test/watch-drift.test.ts',
    report: drift,
    unit: 'tests',
  },
  rules: {
    title: "Spectral's and OWASP's rules on the published document",
    file: 'tools/document-checks/src/spectral.test.ts',
    report: documentChecks,
    unit: 'tests',
  },
  generators: {
    title: 'Clients of four other generators compile and send the vectors, each night',
    file: 'tools/document-checks/src/generators/generators.test.ts',
    report: documentChecks,
    unit: 'tests',
  },
  faults: {
    title: 'Faults of a real server on loopback, with both fetches',
    file: 'packages/sdk/test/faults.test.ts',
    report: sdkUnits,
    unit: 'cases',
  },
  codec: {
    title: 'JSON reader against an independent parser, on 100,000 documents',
    file: 'packages/sdk/src/codec/decode.test.ts',
    report: sdkUnits,
    unit: 'tests',
  },
  scheduler: {
    title: 'Waiting: 10,000 random histories',
    file: 'packages/sdk/src/waiting/scheduler.property.test.ts',
    report: sdkUnits,
    unit: 'tests',
  },
  paths: {
    title: 'Paths: 100,000 hostile parameters over every operation',
    file: 'packages/sdk/src/transport/every-path.test.ts',
    report: sdkUnits,
    unit: 'operations',
  },
  fuzz: {
    title: 'Requests made from the spec against the emulator',
    file: 'packages/emulator/test/fuzz.test.ts',
    report: 'packages/emulator/test-results/unit.json',
    unit: 'tests',
  },
  runtimes: {
    title: 'One scenario in every runtime, from the packed tarball',
    file: 'tools/runtimes/src/runtimes.test.ts',
    report: 'tools/runtimes/test-results/contract.json',
    unit: 'tests',
  },
  vectorsEverywhere: {
    title: 'All vectors in every runtime, from the packed tarball (nightly)',
    file: 'tools/runtimes/src/vectors.test.ts',
    report: 'tools/runtimes/test-results/contract.json',
    unit: 'runtimes',
  },
  types: {
    title: 'Types of the packed SDK, versions of TypeScript × settings',
    file: 'tools/runtimes/src/types.test.ts',
    report: 'tools/runtimes/test-results/contract.json',
    unit: 'compilations',
  },
  breaking: {
    title: 'Seeded changes of the spec, classified as major, minor or none',
    file: 'tools/release-checks/src/spec/changes.test.ts',
    report: releaseChecks,
    unit: 'changes',
  },
  api: {
    title: 'Public API: reviewed report, programs of the last release',
    file: 'tools/release-checks/src/api/report.test.ts',
    report: releaseChecks,
    unit: 'tests',
  },
  dryRun: {
    title:
      'Release into an empty registry, then `npm install` and the program of the README (nightly)',
    file: 'tools/release-checks/src/dry-run/dry-run.test.ts',
    report: dryRun,
    unit: 'tests',
  },
  identical: {
    title: 'Two builds of one commit, byte for byte (nightly)',
    file: 'tools/release-checks/src/dry-run/identical.test.ts',
    report: dryRun,
    unit: 'tests',
  },
  jsr: {
    title: 'JSR’s own check of the sources (nightly)',
    file: 'tools/release-checks/src/dry-run/jsr.test.ts',
    report: dryRun,
    unit: 'tests',
  },
};
