import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, OwnerScope } from '@roadwright/db';
import type { ApiDeps } from '../api-deps.ts';
import { NOBODY } from './caller.ts';

/** What keeps each request to its owner's rows, even where a route or a statement forgets whose they are. */
export interface Wall {
  /** For all that requests do. */
  readonly database: Database;
  /** Does what a request asks for, on behalf of an owner; null for what is about all owners. */
  actFor<T>(owner: OwnerScope, work: () => Promise<T>): Promise<T>;
}

/** Creates the second wall of an api; with AUTH=off all rows are everybody's, and there is none. */
export function createWall({ database, settings }: Pick<ApiDeps, 'database' | 'settings'>): Wall {
  if (settings.auth === 'off') return { database, actFor: (_owner, work) => work() };
  // Whatever a request calls finds its owner here, without being told; what has lost its request acts for nobody.
  const owners = new AsyncLocalStorage<OwnerScope>();
  const findOwner = (): OwnerScope => {
    const owner = owners.getStore();
    return owner === undefined ? NOBODY : owner;
  };
  return {
    database: database.behindWall(findOwner),
    actFor: (owner, work) => owners.run(owner, work),
  };
}
