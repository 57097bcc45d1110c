import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Where `pnpm dev` runs the API. */
const API = 'http://127.0.0.1:8000';

export default defineConfig({
  plugins: [react()],
  // Sources, not builds: a bundler drops unused modules, but not unused parts of one that is bundled already.
  resolve: { conditions: ['@roadwright/source', ...defaultClientConditions] },
  // Nothing inline, so that a policy of `default-src 'self'` is enough.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: API, ws: true }, '/health': API } },
});
