import type { KeyScope } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { OwnerScope } from '../task/hold-task.ts';

/** A key as its operator sees it: everything but the key. */
export interface ListedKey {
  readonly key_id: string;
  readonly owner_id: string;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  /** The first characters of the key. */
  readonly prefix: string;
  readonly created_at: string;
  /** The last day of use (UTC); null for none. */
  readonly last_used_on: string | null;
  readonly revoked_at: string | null;
}

const LIST = `
  select key_id, owner_id, name, scopes, prefix, roadwright.utc_text(created_at) as created_at,
    last_used_on::text as last_used_on, roadwright.utc_text(revoked_at) as revoked_at
  from roadwright.api_key
  where ($1::text is null or owner_id = $1::text)
  order by key_id`;

/** Lists the keys of an owner, or all of them, revoked ones among them, the oldest first. */
export const listKeys = ({ sql }: Pick<Database, 'sql'>, owner: OwnerScope): Promise<ListedKey[]> =>
  sql<ListedKey>(LIST, [owner]);
