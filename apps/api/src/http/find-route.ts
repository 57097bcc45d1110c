import type { Context } from 'hono';
import { routePath } from 'hono/route';

/** Gives the pattern of the route that answered, never the path; `other` where none did. */
export function findRoute(c: Context): string {
  const pattern = routePath(c);
  return pattern.includes('*') ? 'other' : pattern;
}
