import { parse } from 'libpg-query';

/** The column by which rows would be spread over servers, as the statements name it. */
const OWNER = 'owner_id';

/** A part of a parsed statement; what is in it, the parser's documentation says. */
type Part = Readonly<Record<string, unknown>>;

/** What a statement takes rows from, or puts them into. */
interface Source {
  readonly name: string;
  /** An owned table's or view's name; null for everything else. */
  readonly owned: string | null;
  /** Whether its owner is known: given by a parameter, or by what another part of the statement found. */
  known: boolean;
  /** A source that has the same owner; null for itself. */
  same: Source | null;
}

type Scope = readonly Source[];

const toPart = (value: unknown): Part => (typeof value === 'object' && value !== null ? (value as Part) : {});
const toParts = (value: unknown): Part[] => (Array.isArray(value) ? value.map(toPart) : []);
const toText = (value: unknown): string => (typeof value === 'string' ? value : '');
const listNames = (value: unknown): string[] =>
  toParts(value).map((part) => toText(toPart(part.String).sval) || toText(toPart(part.ResTarget).name));

interface Reading {
  /** Names of the tables and views of the schema whose rows have an owner. */
  readonly owned: ReadonlySet<string>;
  /** A view's body: who reads it says whose rows are wanted, through the owner that it selects. */
  readonly view?: boolean;
}

/** What is found while one statement is read. */
interface Trace extends Required<Reading> {
  readonly sources: Source[];
}

/**
 * Finds the owned tables in a statement whose rows it does not narrow to one owner: each needs its owner equal to a
 * parameter, or to the owner of another source that is narrowed; what is inserted needs an owner of its own. A
 * condition that only counts when an owner is given (`$1 is null or …`) narrows too.
 */
export async function findUnscoped(statement: string, { owned, view = false }: Reading): Promise<string[]> {
  const trace: Trace = { owned, view, sources: [] };
  readStatement(trace, toPart((await parse(statement)).stmts?.[0]?.stmt), []);
  return trace.sources.flatMap((source) =>
    source.owned !== null && !findRoot(source).known ? [source.owned] : [],
  );
}

function addSource({ sources }: Trace, name: string, owned: string | null): Source {
  const source: Source = { name, owned, known: owned === null, same: null };
  sources.push(source);
  return source;
}

function readTable(trace: Trace, range: Part): Source {
  const table = toText(range.relname);
  const name = toText(toPart(range.alias).aliasname) || table;
  // Postgres leaves the schema out of a view's body where it is the session's own anyway.
  const schema = range.schemaname ?? (trace.view ? 'roadwright' : undefined);
  return addSource(trace, name, schema === 'roadwright' && trace.owned.has(table) ? table : null);
}

function readStatement(trace: Trace, wrapped: Part, outer: readonly Scope[]): void {
  const [[kind, content] = ['', {}]] = Object.entries(wrapped);
  const body = toPart(content);
  for (const cte of toParts(toPart(body.withClause).ctes)) {
    readStatement(trace, toPart(toPart(cte.CommonTableExpr).ctequery), outer);
  }
  for (const half of [body.larg, body.rarg]) {
    if (half !== undefined) readStatement(trace, { SelectStmt: half }, outer);
  }
  const scope: Source[] = [];
  if (body.relation !== undefined) {
    const target = readTable(trace, toPart(body.relation));
    if (kind === 'InsertStmt') target.known ||= listNames(body.cols).includes(OWNER);
    scope.push(target);
  }
  const conditions = [...toParts(body.fromClause), ...toParts(body.usingClause)].flatMap((item) =>
    readFrom(trace, item, [scope, ...outer]),
  );
  const scopes = [scope, ...outer];
  for (const condition of [...conditions, toPart(body.whereClause)]) readCondition(condition, scopes);
  if (body.selectStmt !== undefined) readStatement(trace, toPart(body.selectStmt), outer);
  const { withClause, larg, rarg, fromClause, usingClause, selectStmt, ...expressions } = body;
  readSubqueries(trace, [expressions, conditions], scopes);
  if (trace.view && outer.length === 0) readSelected(body, scopes);
}

type Scopes = readonly [own: Source[], ...outer: Scope[]];

/** Adds what a clause names to the statement's own scope, and gives the conditions under which it is joined. */
function readFrom(trace: Trace, item: Part, scopes: Scopes): Part[] {
  const [scope] = scopes;
  if (item.RangeVar !== undefined) scope.push(readTable(trace, toPart(item.RangeVar)));
  else if (item.JoinExpr !== undefined) return readJoin(trace, toPart(item.JoinExpr), scopes);
  else {
    const { subquery, alias } = toPart(item.RangeSubselect ?? item.RangeFunction);
    if (subquery !== undefined) readStatement(trace, toPart(subquery), scopes);
    scope.push(addSource(trace, toText(toPart(alias).aliasname), null));
  }
  return [];
}

function readJoin(trace: Trace, join: Part, scopes: Scopes): Part[] {
  const [scope] = scopes;
  const from = scope.length;
  const conditions = readFrom(trace, toPart(join.larg), scopes);
  const middle = scope.length;
  conditions.push(...readFrom(trace, toPart(join.rarg), scopes));
  if (listNames(join.usingClause).includes(OWNER)) {
    for (const left of scope.slice(from, middle)) for (const right of scope.slice(middle)) unite(left, right);
  }
  return [...conditions, toPart(join.quals)];
}

function readSelected({ targetList }: Part, scopes: readonly Scope[]): void {
  for (const target of toParts(targetList)) {
    const source = findOwner(toPart(toPart(target.ResTarget).val), scopes);
    if (source !== undefined) findRoot(source).known = true;
  }
}

function readSubqueries(trace: Trace, value: unknown, scopes: readonly Scope[]): void {
  if (Array.isArray(value)) for (const each of value) readSubqueries(trace, each, scopes);
  else if (typeof value === 'object' && value !== null) {
    const { SubLink, ...rest } = value as Part;
    if (SubLink !== undefined) readStatement(trace, toPart(toPart(SubLink).subselect), scopes);
    for (const each of Object.values(rest)) readSubqueries(trace, each, scopes);
  }
}

function readCondition(condition: Part, scopes: readonly Scope[]): void {
  const { boolop, args } = toPart(condition.BoolExpr);
  const parts = toParts(args);
  if (boolop === 'AND_EXPR') for (const part of parts) readCondition(part, scopes);
  const [first, second, ...more] = parts;
  const tested = toPart(toPart(first).NullTest);
  if (boolop === 'OR_EXPR' && more.length === 0 && isGiven(toPart(tested.arg))) {
    if (tested.nulltesttype === 'IS_NULL' && second !== undefined) readCondition(second, scopes);
  }
  const { kind, name, lexpr, rexpr } = toPart(condition.A_Expr);
  if (kind === 'AEXPR_OP' && listNames(name).join() === '=') readEquality([lexpr, rexpr], scopes);
}

function readEquality(sides: readonly unknown[], scopes: readonly Scope[]): void {
  const [left, right] = sides.map((side) => findOwner(toPart(side), scopes));
  if (left !== undefined && right !== undefined) unite(left, right);
  else if (left !== undefined && isGiven(toPart(sides[1]))) findRoot(left).known = true;
  else if (right !== undefined && isGiven(toPart(sides[0]))) findRoot(right).known = true;
}

/** A parameter or a constant, whatever it is cast to. */
const isGiven = (part: Part): boolean =>
  part.ParamRef !== undefined ||
  part.A_Const !== undefined ||
  (part.TypeCast !== undefined && isGiven(toPart(toPart(part.TypeCast).arg)));

/** The source whose owner an expression is. */
function findOwner(expression: Part, scopes: readonly Scope[]): Source | undefined {
  const names = listNames(toPart(expression.ColumnRef).fields);
  if (names.at(-1) !== OWNER) return undefined;
  const [named] = names.slice(-2, -1);
  if (named !== undefined) return scopes.flat().find(({ name }) => name === named);
  const [scope = []] = scopes;
  const owned = scope.filter((source) => source.owned !== null);
  return owned.length === 1 ? owned[0] : scope.length === 1 ? scope[0] : undefined;
}

function findRoot(source: Source): Source {
  return source.same === null ? source : findRoot(source.same);
}

function unite(one: Source, other: Source): void {
  const [root, leaf] = [findRoot(one), findRoot(other)];
  if (root === leaf) return;
  root.known ||= leaf.known;
  leaf.same = root;
}
