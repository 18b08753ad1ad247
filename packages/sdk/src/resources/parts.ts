/**
 * The parts of the package that are loaded when a method first needs them. In a program of several
 * chunks the first one is without them.
 */
import { type Loaded, lazily } from '../async/lazily.ts';

type Part<Module> = () => Loaded<Module>;

export const waiting: Part<typeof import('../waiting/index.ts')> = /* @__PURE__ */ lazily(
  () => import('../waiting/index.ts'),
);
export const paging: Part<typeof import('../paging/index.ts')> = /* @__PURE__ */ lazily(
  () => import('../paging/index.ts'),
);
export const upload: Part<typeof import('../upload/index.ts')> = /* @__PURE__ */ lazily(
  () => import('../upload/index.ts'),
);
export const submission: Part<typeof import('../submission/submitter.ts')> = /* @__PURE__ */ lazily(
  () => import('../submission/submitter.ts'),
);
export const files: Part<typeof import('../files/index.ts')> = /* @__PURE__ */ lazily(
  () => import('../files/index.ts'),
);
