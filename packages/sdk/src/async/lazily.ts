import { hasRequestContexts } from '../runtime.ts';

/** What was loaded, or a promise of it: to be awaited. */
export type Loaded<T> = T | Promise<T>;

/**
 * Makes something of a module that is loaded when it is first asked for. A module that could not be
 * loaded is asked for again.
 *
 * @param load - A function of one `import()`, whose path bundlers read.
 * @param make - What is made of the module. Default: the module itself.
 */
export function lazily<M, T = M>(
  load: () => Loaded<M>,
  // Without it T is M.
  make: (module: M) => T = (module) => module as unknown as T,
): () => Loaded<T> {
  let made: { value: T } | undefined;
  let loading: Promise<T> | undefined;
  const begin = async (): Promise<T> => {
    try {
      const module = await load();
      // A call that came later may have been served first.
      made ??= { value: make(module) };
      return made.value;
    } finally {
      loading = undefined;
    }
  };
  return () => {
    // No promise where there is no need of one: thousands of waits may begin at once.
    if (made) return made.value;
    // A promise of another request would never settle.
    if (hasRequestContexts()) return begin();
    loading ??= begin();
    return loading;
  };
}
