import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context } from 'hono';
import type { Api, ApiDeps } from '../../api-deps.ts';

const POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** For files whose names carry a hash of what is in them. */
const KEEP = 'public, max-age=31536000, immutable';
/** For the few others: no visit waits for them, and the next one has a newer one. */
const REFRESH = 'public, max-age=600, stale-while-revalidate=604800';
/** For the page's start, which names the others. */
const ASK = 'no-cache';
/** Paths of the api, where an unknown one is an error and not a view of the page. */
const RESERVED = /^\/(api|health|metrics|docs|openapi\.json)(\/|$)/;

/** Adds the built page: its files, and its start for every other address that a browser opens. */
export function addPage(api: Api, { settings: { web_dir } }: ApiDeps): void {
  if (web_dir === undefined || !existsSync(join(web_dir, 'index.html'))) return;
  // A build lays packed files beside its own.
  const findFile = serveStatic({ root: web_dir, precompressed: true });
  const findStart = serveStatic({ root: web_dir, path: 'index.html', precompressed: true });
  api.get('*', async (c, next) => {
    if (RESERVED.test(c.req.path)) return await next();
    const file = await findFile(c, giveUp);
    const found = file ?? (isNavigation(c) ? await findStart(c, giveUp) : undefined);
    if (!found) return await next();
    found.headers.set('Content-Security-Policy', POLICY);
    found.headers.set('Cache-Control', chooseKeeping(found, c.req.path));
    return found;
  });
}

const giveUp = async (): Promise<void> => undefined;

const isNavigation = (c: Context): boolean => c.req.header('accept')?.includes('text/html') ?? false;

function chooseKeeping(found: Response, path: string): string {
  if (found.headers.get('content-type')?.startsWith('text/html')) return ASK;
  return path.startsWith('/assets/') ? KEEP : REFRESH;
}
