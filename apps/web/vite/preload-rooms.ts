import { normalizePath, type Plugin, type Rolldown } from 'vite';

/** Which scripts an address needs beside the page's start, so that they are not first asked for when that has run. */
const ROOMS: readonly (readonly [address: string, modules: readonly string[]])[] = [
  ['^/$', ['src/start/start-page.tsx']],
  ['^/tasks/', ['src/task/task-page.tsx']],
  ['^/roadmaps/', ['src/roadmap/roadmap-page.tsx']],
  ['^/roadmaps/[^/]+/.', ['src/roadmap/lesson.tsx']],
  ['^/library', ['src/library/library-page.tsx']],
  ['^/literature$', ['src/literature/literature-page.tsx']],
  ['^/operator$', ['src/operator/operator-page.tsx']],
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
        const rooms = ROOMS.map(([address, modules]) => {
          const files = [...gather(chunks, modules)].filter((name) => !started.has(name));
          if (files.length === 0) throw new Error(`No script of its own is built for ${modules.join()}.`);
          return [address, files];
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
