// tsup reads its configuration from the default export.
export default {
  entry: ['src/index.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2024',
  sourcemap: true,
  clean: true,
  // What the client uses of the domain is a few words; from its sources nothing else comes along.
  esbuildOptions(options: { conditions?: string[] }) {
    options.conditions = ['@roadwright/source'];
  },
};
