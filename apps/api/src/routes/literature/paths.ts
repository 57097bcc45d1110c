import { API } from '../path-params.ts';

/** Where the routes of literature stand. */
export const LITERATURE = `${API}/literature` as const;

/** Where works are taken in: the last two are the addresses of an earlier API, which clients still use. */
export const INTAKE_PATHS = [LITERATURE, '/api/literature', '/api/literature/'] as const;
