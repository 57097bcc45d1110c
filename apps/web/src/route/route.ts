/** Every page that has an address of its own. */
export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'task'; readonly task_id: string }
  | { readonly page: 'roadmap'; readonly roadmap_id: string; readonly concept_id: string | null }
  | { readonly page: 'unknown' };

/** Reads the address of a page; whatever has no page is `unknown`. */
export function parseRoute(pathname: string): Route {
  const parts = decodeParts(pathname);
  if (parts === null) return { page: 'unknown' };
  const [kind, id, concepts, concept_id, ...rest] = parts;
  if (kind === undefined) return { page: 'start' };
  if (id === undefined || rest.length > 0) return { page: 'unknown' };
  if (kind === 'tasks' && concepts === undefined) return { page: 'task', task_id: id };
  if (kind !== 'roadmaps') return { page: 'unknown' };
  if (concepts === undefined) return { page: 'roadmap', roadmap_id: id, concept_id: null };
  if (concepts !== 'concepts' || concept_id === undefined) return { page: 'unknown' };
  return { page: 'roadmap', roadmap_id: id, concept_id };
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
  return concept_id === undefined ? path : `${path}/concepts/${encodeURIComponent(concept_id)}`;
}
