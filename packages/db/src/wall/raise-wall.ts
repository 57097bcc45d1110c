import type { Log } from '@roadwright/telemetry';
import type pg from 'pg';
import { findSqlState } from '../fault/sql-state.ts';
import { MIGRATION_SCHEMA } from '../migrations.ts';
import { WALL_ROLE } from './wall-role.ts';
import { FUNCTIONS, GRANTS, RULED_WITHOUT_OWNER, ruleOf } from './wall-rules.ts';

/**
 * Raises the second wall, or mends it: whatever table has an owner shows the api's role the rows of one owner only. One
 * short transaction per table, because the locks of all together would meet those of readers and writers in every order.
 * It changes nothing where it stands already. Belongs after the migrations, behind their lock.
 */
export async function raiseWall(client: pg.ClientBase, log: Log): Promise<void> {
  for (const table of await listOpen(client)) await client.query(closeTable(table));
  // They see every owner's rows, and a database that was restored without rights lets everybody call them.
  await persist(() => client.query(REVOKE_FUNCTIONS));
  if (!(await ensureRole(client))) {
    log.warn({ role: WALL_ROLE, todo: CREATE_BY_HAND }, 'second_wall_without_role');
    return;
  }
  for (const statement of grantAll()) await persist(() => client.query(statement));
}

/** What the owner of a server has to do where the role of migrations may not. */
export const CREATE_BY_HAND = `create role ${WALL_ROLE} nologin; grant ${WALL_ROLE} to <the role of DATABASE_URL>;`;

const REVOKE_FUNCTIONS = `revoke execute on function ${FUNCTIONS.map((name) => `${MIGRATION_SCHEMA}.${name}`).join(', ')} from public`;

const POLICY = 'owner_only';

/** Gives the tables whose rows have an owner, or that have a rule all the same ($1), and that no rule closes. */
export const LIST_OPEN = `
  select relation.relname as name from pg_class as relation
  where relation.relnamespace = '${MIGRATION_SCHEMA}'::regnamespace and relation.relkind in ('r', 'p')
    and (relation.relname = any($1::text[]) or exists (
      select from pg_attribute where attrelid = relation.oid and attname = 'owner_id' and not attisdropped
    ))
    and not (relation.relrowsecurity and exists (
      select from pg_policy where polrelid = relation.oid and polname = '${POLICY}'
    ))
  order by relation.relname`;

/** Lists the tables whose rows have an owner and that no rule closes yet. */
async function listOpen(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(LIST_OPEN, [RULED_WITHOUT_OWNER]);
  return rows.map(({ name }) => name);
}

const closeTable = (table: string): string => `
  begin;
  drop policy if exists ${POLICY} on ${MIGRATION_SCHEMA}.${table};
  create policy ${POLICY} on ${MIGRATION_SCHEMA}.${table} using (${ruleOf(table)});
  alter table ${MIGRATION_SCHEMA}.${table} enable row level security;
  commit`;

// The word for it has changed: since Postgres 16 a member need not be allowed to act as the role.
const MAY_ACT = `
  select pg_has_role(oid, case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end) as may
  from pg_roles where rolname = '${WALL_ROLE}'`;

/** Sees to it that there is the role and that this one may act as it; false where that is not in its power. */
async function ensureRole(client: pg.ClientBase): Promise<boolean> {
  const mayAct = async () => (await client.query<{ may: boolean }>(MAY_ACT)).rows[0]?.may;
  try {
    // Roles belong to the whole server: another database may be migrated at this moment.
    if ((await mayAct()) === undefined) await persist(() => client.query(`create role ${WALL_ROLE} nologin`));
    if ((await mayAct()) === false) await persist(() => client.query(`grant ${WALL_ROLE} to current_user`));
  } catch (error) {
    if (findSqlState(error) !== INSUFFICIENT_PRIVILEGE) throw error;
  }
  return (await mayAct()) === true;
}

const grantAll = (): string[] => [
  `grant usage on schema ${MIGRATION_SCHEMA} to ${WALL_ROLE}`,
  ...Object.entries(GRANTS).map(
    ([table, rights]) => `grant ${rights} on ${MIGRATION_SCHEMA}.${table} to ${WALL_ROLE}`,
  ),
  ...FUNCTIONS.map((name) => `grant execute on function ${MIGRATION_SCHEMA}.${name} to ${WALL_ROLE}`),
];

const INSUFFICIENT_PRIVILEGE = '42501';
/** duplicate_object and unique_violation: somebody else was quicker. */
const DONE = /^(42710|23505)$/;
/** internal_error: "tuple concurrently updated". */
const RACE = 'XX000';
const MOST_TRIES = 5;

/** Does again what others have changed at the same moment; what they have done already is done. */
async function persist(act: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await act();
      return;
    } catch (error) {
      const state = findSqlState(error) ?? '';
      if (DONE.test(state)) return;
      if (tries === MOST_TRIES || state !== RACE) throw error;
    }
  }
}
