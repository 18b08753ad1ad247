import { AIHub } from '@org/aihub-sdk';
import { describe, expect, it } from 'vitest';
import { operations } from './cases.ts';

/** The class that the generator wrote: the last of the chain before Object. */
function generatedClass(resource: object): object {
  let prototype = Object.getPrototypeOf(resource) as object;
  for (;;) {
    const above = Object.getPrototypeOf(prototype) as object;
    if (above === Object.prototype) return prototype;
    prototype = above;
  }
}

describe('the client and the spec name the same operations', () => {
  const aihub = new AIHub({ apiToken: 'a-token' });
  const resources = [...new Set(operations.map((operation) => operation.resource))];

  it.each(resources)('aihub.%s has a method for each operation and no other', (resource) => {
    const methods = Object.getOwnPropertyNames(generatedClass(Reflect.get(aihub, resource)));
    const documented = operations.filter((item) => item.resource === resource);
    expect(methods.filter((name) => name !== 'constructor').sort()).toEqual(
      documented.map((operation) => operation.method).sort(),
    );
  });

  it('has no resource without an operation', () => {
    const present = Object.keys(aihub).filter((name) => name !== 'fetch');
    expect(present.sort()).toEqual(resources.sort());
  });
});
