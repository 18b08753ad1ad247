/**
 * The parts of the package that are loaded when a method first needs them. In a program of several
 * chunks the first one is without them.
 */
import { type Loaded, lazily } from '../async/lazily.ts';

type Part<Module> = () => Loaded<Module>;

const itself = <M>(module: M): M => module;

export const waiting: Part<typeof import('../waiting/index.ts')> = /* @__PURE__ */ lazily(
  () => import('../waiting/index.ts'),
  itself,
);
export const paging: Part<typeof import('../paging/index.ts')> = /* @__PURE__ */ lazily(
  () => import('../paging/index.ts'),
  itself,
);
export const upload: Part<typeof import('../upload/index.ts')> = /* @__PURE__ */ lazily(
  () => import('../upload/index.ts'),
  itself,
);
export const submission: Part<typeof import('../submission/submitter.ts')> = /* @__PURE__ */ lazily(
  () => import('../submission/submitter.ts'),
  itself,
);
export const files: Part<typeof import('../files/index.ts')> = /* @__PURE__ */ lazily(
  () => import('../files/index.ts'),
  itself,
);
