import type { OwnerScope } from '@roadwright/db';
import { AppError, KEY_SCOPES, type KeyScope, LOCAL_OWNER } from '@roadwright/domain';
import type { Context } from 'hono';
import type { ApiEnv } from '../api-deps.ts';

/** Who asks, and what for they may. */
export interface Caller {
  /** null where no key was wanted. */
  readonly key_id: string | null;
  /** Whose rows are theirs; null with AUTH=off, which makes all rows everybody's. */
  readonly owner_id: OwnerScope;
  readonly scopes: readonly KeyScope[];
}

/** Whoever asks while AUTH=off. */
export const EVERYBODY: Caller = { key_id: null, owner_id: null, scopes: KEY_SCOPES };

/** An owner that nobody can be: no row is theirs. */
export const NOBODY = '';
/** Whoever asks for what is open to all. */
export const STRANGER: Caller = { key_id: null, owner_id: NOBODY, scopes: [] };

/** Decides whose rows a request may see: the key's owner's, or with AUTH=off everybody's. */
export function decideScope(c: Context<ApiEnv>): OwnerScope {
  const { owner_id, scopes } = c.get('caller');
  return owner_id === null || scopes.includes('owner') ? owner_id : NOBODY;
}

/**
 * Decides whose a submission or a mark becomes: the key's owner's; with AUTH=off the caller names the owner.
 *
 * @throws AppError forbidden where a key's owner names somebody else
 */
export function decideOwner(
  c: Context<ApiEnv>,
  { user_id }: { readonly user_id?: string | undefined },
): string {
  const owner = decideScope(c);
  if (owner === null) return user_id ?? LOCAL_OWNER;
  if (user_id === undefined || user_id === owner) return owner;
  const pointer = c.req.method === 'GET' ? '#/query/user_id' : '#/user_id';
  throw new AppError('forbidden', 'A key acts for its own owner only.', {
    errors: [{ pointer, detail: 'leave it out, or name the owner of the key' }],
  });
}
