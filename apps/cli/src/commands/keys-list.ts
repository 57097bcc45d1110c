import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { withKeys } from '../keys/with-keys.ts';
import { renderTable } from '../render/table.ts';
import { toPlainLine } from '../terminal/plain-text.ts';

export interface KeysListOptions {
  readonly owner?: string;
  readonly json?: boolean;
}

const HEAD = ['KEY_ID', 'BEGINS WITH', 'OWNER', 'SCOPES', 'CREATED', 'LAST USED', 'REVOKED', 'NAME'];

/** Lists the keys, revoked ones among them; of each only its beginning. */
export async function keysList(deps: CliDeps, { owner, json = false }: KeysListOptions): Promise<number> {
  const items = await withKeys(deps, (keys) => keys.listKeys(owner ?? null));
  const { terminal } = deps;
  if (json) terminal.print(JSON.stringify({ items, next_cursor: null }));
  else if (items.length === 0) terminal.print(`None yet. Make one: ${deps.command} keys create`);
  else {
    const rows = items.map((key) => [
      key.key_id,
      `${key.prefix}…`,
      toPlainLine(key.owner_id),
      key.scopes.join(','),
      readDay(key.created_at),
      readDay(key.last_used_on),
      readDay(key.revoked_at),
      toPlainLine(key.name),
    ]);
    for (const line of renderTable([HEAD, ...rows])) terminal.print(line);
  }
  return EXIT.done;
}

const DAY_LETTERS = 10;
const readDay = (time: string | null): string => time?.slice(0, DAY_LETTERS) ?? '-';
