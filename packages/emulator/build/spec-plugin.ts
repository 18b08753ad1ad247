import { tsImport } from 'tsx/esm/api';
import { contractOf } from './contract-of.ts';

const name = 'virtual:aihub-spec';

/** What Rolldown (the build) and Vite (the tests) both take for a plugin. */
export interface SpecPlugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): Promise<string | undefined>;
}

/** Puts the spec of this repository into the package, so that it needs no `spec/` at run time. */
export function specPlugin(): SpecPlugin {
  return {
    name: 'aihub-spec',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      // A workspace package in TypeScript, which no config loader compiles.
      const { loadSpec, operationsOf }: typeof import('@org/aihub-spec-model') = await tsImport(
        '@org/aihub-spec-model',
        import.meta.url,
      );
      const document = await loadSpec();
      const text = JSON.stringify(contractOf(document, operationsOf(document)));
      return `export default JSON.parse(${JSON.stringify(text)});`;
    },
  };
}
