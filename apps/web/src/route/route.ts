/** Every page that has an address of its own. */
export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'task'; readonly task_id: string }
  | { readonly page: 'roadmap'; readonly roadmap_id: string; readonly concept_id: string | null }
  | { readonly page: 'print'; readonly roadmap_id: string }
  | { readonly page: 'quality'; readonly roadmap_id: string }
  | { readonly page: 'library'; readonly view: 'courses' | 'trash' }
  | { readonly page: 'literature' }
  | { readonly page: 'work'; readonly work_id: string }
  | { readonly page: 'candidates' }
  | { readonly page: 'operator' }
  | { readonly page: 'unknown' };

/** Reads what stands after the first part of an address; null where there is no such page. */
type Reader = (rest: readonly string[]) => Route | null;

const READERS: Readonly<Record<string, Reader>> = {
  tasks: ([task_id, ...more]) =>
    task_id === undefined || more.length > 0 ? null : { page: 'task', task_id },
  roadmaps: ([roadmap_id, concept_id = null, ...more]) =>
    roadmap_id === undefined || more.length > 0 ? null : { page: 'roadmap', roadmap_id, concept_id },
  print: ([roadmap_id, ...more]) =>
    roadmap_id === undefined || more.length > 0 ? null : { page: 'print', roadmap_id },
  quality: ([roadmap_id, ...more]) =>
    roadmap_id === undefined || more.length > 0 ? null : { page: 'quality', roadmap_id },
  library: ([view, ...more]) => {
    if (more.length > 0) return null;
    if (view === undefined) return { page: 'library', view: 'courses' };
    return view === 'trash' ? { page: 'library', view } : null;
  },
  literature: ([work_id, ...more]) => {
    if (more.length > 0) return null;
    if (work_id === undefined) return { page: 'literature' };
    return work_id === 'candidates' ? { page: 'candidates' } : { page: 'work', work_id };
  },
  operator: (rest) => (rest.length === 0 ? { page: 'operator' } : null),
};

const UNKNOWN: Route = { page: 'unknown' };

/** Reads the address of a page; whatever has no page is `unknown`. */
export function parseRoute(pathname: string): Route {
  const parts = decodeParts(pathname);
  if (parts === null) return UNKNOWN;
  const [room, ...rest] = parts;
  if (room === undefined) return { page: 'start' };
  return (Object.hasOwn(READERS, room) ? READERS[room]?.(rest) : null) ?? UNKNOWN;
}

function decodeParts(pathname: string): string[] | null {
  try {
    return pathname
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return null; // half an escape, such as `%`
  }
}

/** Writes the address of a task's page. */
export const taskPath = (task_id: string): string => `/tasks/${encodeURIComponent(task_id)}`;

/** Writes the address of a roadmap's page, or of one of its concepts. */
export function roadmapPath(roadmap_id: string, concept_id?: string): string {
  const path = `/roadmaps/${encodeURIComponent(roadmap_id)}`;
  return concept_id === undefined ? path : `${path}/${encodeURIComponent(concept_id)}`;
}

/** Writes the address of the page that shows a whole course for paper. */
export const printPath = (roadmap_id: string): string => `/print/${encodeURIComponent(roadmap_id)}`;

/** Writes the address of what the checks found in a course, or in one of its concepts. */
export function qualityPath(roadmap_id: string, concept_id?: string): string {
  const path = `/quality/${encodeURIComponent(roadmap_id)}`;
  return concept_id === undefined ? path : `${path}#concept-${encodeURIComponent(concept_id)}`;
}

/** Writes the address of a work's page. */
export const workPath = (work_id: string): string => `/literature/${encodeURIComponent(work_id)}`;

/** The address of the pairs of works that a person should judge. */
export const CANDIDATES_PATH = '/literature/candidates';

/** The address of the library's trash. */
export const TRASH_PATH = '/library/trash';
