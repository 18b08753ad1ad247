import { expect, it } from 'vitest';
import { describeTarget } from './describe-target.ts';
import { startTarget, type TargetName, targetNames } from './target.ts';

const asked = process.env.AIHUB_CONTRACT_TARGET;
const offline: TargetName[] = ['mock', 'emulator', 'proxy'];
const names = asked === undefined ? offline : targetNames.filter((name) => name === asked);

for (const name of names) describeTarget(name, startTarget[name]);

it('there is a target', () => {
  expect(names, `AIHUB_CONTRACT_TARGET is one of ${targetNames.join(', ')}`).not.toEqual([]);
});
