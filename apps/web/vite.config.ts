import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, loadEnv } from 'vite';
import { compressFiles } from './vite/compress-files.ts';
import { preloadRooms } from './vite/preload-rooms.ts';

/** What rooms share is little and in many parts; on a phone a file of its own costs more than its bytes. */
const SHARED = {
  name: 'shared',
  test: /\/(apps\/web\/src\/(page|text|theme|task|map\/concept-map)|packages\/(domain|client)\/src)|query\/.*utation/,
  minShareCount: 2,
  maxModuleSize: 12_000,
};

export default defineConfig(({ mode }) => {
  // `pnpm dev` says where the API is and which port is free for the page.
  const { ROADWRIGHT_URL: api = 'http://127.0.0.1:8000', ROADWRIGHT_PAGE_PORT: port = '5173' } = loadEnv(
    mode,
    import.meta.dirname,
    'ROADWRIGHT_',
  );
  return {
    plugins: [react(), preloadRooms(), compressFiles()],
    clearScreen: false,
    // Sources, not builds: a bundler drops unused modules, but not unused parts of one that is bundled already.
    resolve: { conditions: ['@roadwright/source', ...defaultClientConditions] },
    // Nothing inline, so that a policy of `default-src 'self'` is enough.
    build: {
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: { codeSplitting: { includeDependenciesRecursively: false, groups: [SHARED] } },
      },
    },
    server: {
      host: '127.0.0.1',
      port: Number(port),
      strictPort: true,
      proxy: { '/api': { target: api, ws: true }, '/health': api },
    },
  };
});
