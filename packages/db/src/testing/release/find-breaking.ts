import { parse } from 'libpg-query';

/** A part of a parsed statement; what is in it, the parser's documentation says. */
type Part = Readonly<Record<string, unknown>>;

const toPart = (value: unknown): Part => (typeof value === 'object' && value !== null ? (value as Part) : {});
const toParts = (value: unknown): Part[] => (Array.isArray(value) ? value.map(toPart) : []);
const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Finds what in a migration may break processes of the version before, which go on working while it runs and after it, or
 * hold a table up for as long as it has rows. What is not known to be harmless counts as harmful. Each is told as its kind
 * and the table: `AT_DropColumn task`.
 *
 * @param fresh - tables that came after that version, of which it knows nothing; those of this migration are added
 */
export async function findBreaking(migration: string, fresh: Set<string>): Promise<string[]> {
  const found: string[] = [];
  for (const { stmt } of (await parse(migration)).stmts ?? []) {
    const [[kind, content] = ['', {}]] = Object.entries(toPart(stmt));
    found.push(...judge(kind, toPart(content), fresh));
  }
  return found;
}

/** What adds and takes nothing away. */
const HARMLESS = [
  'AlterFunctionStmt',
  'CommentStmt',
  'CreateFunctionStmt',
  'CreatePolicyStmt',
  'InsertStmt',
  'ViewStmt',
];

function judge(kind: string, body: Part, fresh: Set<string>): string[] {
  const table = toText(toPart(body.relation).relname);
  if (kind === 'CreateStmt') fresh.add(table);
  if (kind === 'CreateStmt' || HARMLESS.includes(kind) || fresh.has(table)) return [];
  if (kind === 'AlterTableStmt') {
    const acts = toParts(body.cmds).map(({ AlterTableCmd }) => toPart(AlterTableCmd));
    return acts.filter((act) => !isHarmless(act)).map(({ subtype }) => `${toText(subtype)} ${table}`);
  }
  // The planner no longer finds it: slower, but right.
  if (kind === 'DropStmt')
    return body.removeType === 'OBJECT_INDEX' ? [] : [`DropStmt ${toText(body.removeType)}`];
  if (kind === 'GrantStmt') return body.is_grant === true ? [] : ['Revoke'];
  return [`${kind} ${table}`.trim()];
}

/** Parts of ALTER TABLE that keep every statement working and read no row. */
const HARMLESS_ACTS = [
  'AT_DropNotNull',
  'AT_EnableRowSecurity',
  'AT_SetCompression',
  'AT_SetOptions',
  'AT_SetRelOptions',
  'AT_SetStatistics',
  'AT_SetStorage',
  // Reads, and keeps nobody from anything.
  'AT_ValidateConstraint',
];

function isHarmless({ subtype, def }: Part): boolean {
  if (HARMLESS_ACTS.includes(toText(subtype))) return true;
  if (subtype !== 'AT_AddColumn') return false;
  const constraints = toParts(toPart(toPart(def).ColumnDef).constraints).map(({ Constraint }) =>
    toPart(Constraint),
  );
  const kinds = constraints.map(({ contype }) => toText(contype));
  const given = constraints.find(({ contype }) => contype === 'CONSTR_DEFAULT');
  return (
    kinds.every((kind) => HARMLESS_CONSTRAINTS.includes(kind)) &&
    (given === undefined ? !kinds.includes('CONSTR_NOTNULL') : isQuick(toPart(given.raw_expr)))
  );
}

/** Of a new column, which the version before never sets: neither unique, nor made from others for every row. */
const HARMLESS_CONSTRAINTS = [
  'CONSTR_CHECK',
  'CONSTR_DEFAULT',
  'CONSTR_FOREIGN',
  'CONSTR_NOTNULL',
  'CONSTR_NULL',
];

/** A default that is the same for all rows, so that none has to be written anew. */
function isQuick({ A_Const, A_ArrayExpr, TypeCast, FuncCall }: Part): boolean {
  if (A_Const !== undefined || A_ArrayExpr !== undefined) return true;
  if (TypeCast !== undefined) return isQuick(toPart(toPart(TypeCast).arg));
  const [name, ...more] = toParts(toPart(FuncCall).funcname);
  return more.length === 0 && toPart(name?.String).sval === 'now';
}
