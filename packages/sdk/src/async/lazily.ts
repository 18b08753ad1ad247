/**
 * Makes something of a module that is loaded when it is first asked for.
 *
 * What was made is kept, and no promise of it: workerd cancels a request that awaits a promise of
 * another request (see `hasRequestContexts`). A module that could not be loaded is asked for again.
 *
 * @param load - A function of one `import()`, whose path bundlers read.
 */
export function lazily<M, T>(load: () => Promise<M>, make: (module: M) => T): () => Promise<T> {
  let made: { value: T } | undefined;
  return async () => {
    if (made) return made.value;
    const module = await load();
    // A call that came later may have been served first.
    made ??= { value: make(module) };
    return made.value;
  };
}
