import { normalizePath, type Plugin, type Rolldown } from 'vite';

interface Room {
  /** A pattern; what is in brackets in it is put into the reads. */
  readonly address: string;
  readonly modules: readonly string[];
  /** What the page asks the API for at first. */
  readonly reads?: readonly string[];
}

/** What an address needs beside the page's start, so that it is not first asked for when that has run. */
const ROOMS: readonly Room[] = [
  { address: '^/$', modules: ['src/start/start-page.tsx'] },
  { address: '^/tasks/', modules: ['src/task/task-page.tsx'] },
  {
    address: '^/roadmaps/([^/]+)',
    modules: ['src/roadmap/roadmap-page.tsx'],
    reads: ['/api/v1/roadmaps/$1'],
  },
  {
    address: '^/roadmaps/([^/]+)/([^/]+)',
    modules: ['src/roadmap/lesson.tsx'],
    reads: ['/api/v1/roadmaps/$1/concepts/$2'],
  },
  {
    address: '^/quality/([^/]+)',
    modules: ['src/quality/quality-page.tsx'],
    reads: ['/api/v1/roadmaps/$1', '/api/v1/roadmaps/$1/quality'],
  },
  { address: '^/library', modules: ['src/library/library-page.tsx'] },
  { address: '^/literature$', modules: ['src/literature/literature-page.tsx'] },
  {
    address: '^/operator$',
    modules: ['src/operator/operator-page.tsx'],
    reads: [
      '/api/v1/ops/queues',
      '/api/v1/ops/workers',
      '/api/v1/ops/pools',
      '/api/v1/ops/llm',
      '/api/v1/ops/tasks?window=hour',
    ],
  },
];

const READER = '<script src="/first.js">';

/** Writes into the page, as data that no policy forbids, what public/first.js has fetched ahead for an address. */
export function preloadRooms(): Plugin {
  return {
    name: 'preload-rooms',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const started = gather(chunks, ['/index.html']);
        const rooms = ROOMS.map(({ address, modules, reads = [] }) => {
          const files = [...gather(chunks, modules)].filter((name) => !started.has(name));
          if (files.length === 0) throw new Error(`No script of its own is built for ${modules.join()}.`);
          return [address, files, reads];
        });
        const data = `<script type="application/json" id="rooms">${JSON.stringify(rooms)}</script>`;
        // Before the script that reads it, and behind what a browser wants to know first.
        return html.replace(READER, () => `${data}\n    ${READER}`);
      },
    },
  };
}

/** The scripts of these modules with all that they import at once. */
function gather(chunks: readonly Rolldown.OutputChunk[], modules: readonly string[]): Set<string> {
  const open = chunks.filter(({ facadeModuleId }) =>
    modules.some((module) => normalizePath(facadeModuleId ?? '').endsWith(module)),
  );
  const found = new Set<string>();
  for (const { fileName, imports } of open) {
    if (found.has(fileName)) continue;
    found.add(fileName);
    open.push(...chunks.filter((chunk) => imports.includes(chunk.fileName)));
  }
  return found;
}
