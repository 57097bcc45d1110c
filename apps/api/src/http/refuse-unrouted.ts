import { AppError } from '@roadwright/domain';
import type { Context } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';

interface Route {
  readonly method: string;
  readonly path: string;
}

/**
 * Creates the answer to requests that no route took: 405 with Allow where another method has one, else 404.
 *
 * @throws AppError method_not_allowed or not_found
 */
export function refuseUnrouted(routes: readonly Route[]): (c: Context) => never {
  const methods = new TrieRouter<string>();
  for (const { method, path } of routes) {
    if (!path.includes('*')) methods.add('ALL', path, method);
  }
  return (c) => {
    const [matches] = methods.match('ALL', c.req.path);
    const allowed = new Set(matches.map(([method]) => method));
    if (allowed.size === 0) {
      throw new AppError('not_found', 'There is nothing at this address. The routes are listed at /docs.');
    }
    if (allowed.has('GET')) allowed.add('HEAD');
    const list = [...allowed].sort().join(', ');
    c.header('Allow', list);
    throw new AppError('method_not_allowed', `This address takes ${list}.`);
  };
}
