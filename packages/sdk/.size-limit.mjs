const path = 'dist/index.mjs';

/** Leaves only what is there when a program starts: its entry, and what that imports. */
const firstChunk = {
  name: 'first-chunk',
  setup(build) {
    build.onEnd(({ metafile: { outputs } }) => {
      const first = new Set(Object.keys(outputs).filter((name) => outputs[name].entryPoint));
      // A dynamic import has an entry point, too, and something that imports it.
      for (const { imports } of Object.values(outputs)) {
        for (const { kind, path } of imports) if (kind === 'dynamic-import') first.delete(path);
      }
      for (const name of first) {
        for (const { kind, path } of outputs[name].imports) {
          if (kind === 'import-statement') first.add(path);
        }
      }
      for (const name of Object.keys(outputs)) if (!first.has(name)) delete outputs[name];
    });
  },
};

export default [
  { name: 'everything in one file', path, import: '*', gzip: true, limit: '41.5 kB' },
  {
    name: '{ AIHub }, first chunk',
    path,
    import: '{ AIHub }',
    gzip: true,
    limit: '11.85 kB',
    modifyEsbuildConfig: (config) => ({
      ...config,
      format: 'esm',
      splitting: true,
      plugins: [firstChunk],
    }),
  },
  {
    name: '{ filePath }',
    path,
    import: '{ filePath }',
    gzip: true,
    limit: '0.83 kB',
  },
  {
    name: 'otel, without @opentelemetry/api',
    path: 'dist/otel.mjs',
    import: '*',
    gzip: true,
    limit: '2.7 kB',
  },
  { name: '{ rows }', path, import: '{ rows }', gzip: true, limit: '1.5 kB' },
];
