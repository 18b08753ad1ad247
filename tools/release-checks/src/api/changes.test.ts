import { describe, expect, it } from 'vitest';
import { type Bump, largestBump } from '../spec/change.ts';
import { apiChanges } from './changes.ts';

const report = `# Title

## @org/aihub-sdk

- AIHub
- RunOptions

## Declarations

\`\`\`ts
declare class AIHub {
  wait(runId: string): Promise<Run>;
}

interface RunOptions {
  timeoutMs?: number;
}
\`\`\`
`;

describe('a change of the public API asks for a bump', () => {
  it.each<[Bump, string, string, string]>([
    ['major', 'a name is gone', '- RunOptions\n', ''],
    ['minor', 'a name is new', '- RunOptions\n', '- RunOptions\n- Wait\n'],
    ['major', 'a method is gone', '  wait(runId: string): Promise<Run>;\n', ''],
    ['major', 'a method takes something else', 'runId: string', 'runId: number'],
    ['major', 'an option is required', 'timeoutMs?', 'timeoutMs'],
    ['minor', 'an option is new', '?: number;\n', '?: number;\n  settleMs?: number;\n'],
    ['minor', 'a declaration is new', '\ninterface', '\ntype A = 1;\n\ninterface'],
    ['none', 'nothing', 'AIHub', 'AIHub'],
  ])('%s: %s', (bump, _, from, to) => {
    expect(report).toContain(from);
    const changes = apiChanges(report, report.replace(from, to));
    expect(largestBump(changes.map((change) => change.bump))).toBe(bump);
  });
});
