import fc, { type Arbitrary } from 'fast-check';
import { CANARY, createArbitrary } from '../contract/create-arbitrary.ts';
import type { Contract, Operation, Parameter } from '../contract/read-contract.ts';
import { findAptValue, TOKENS } from './apt-fields.ts';
import { draftForm } from './draft-form.ts';
import type { Draw } from './draw.ts';
import type { KnownCourse, KnownIds } from './known-ids.ts';
import { type Caller, type Draft, OWNERS } from './wire.ts';

/** Makes requests that should be good. */
export type DraftRequest = (operation: Operation, draw: Draw) => Draft;

/** The words that stand in all texts of an owner and nowhere else. */
export const renderCanary = (caller: string): string => `canary-of-${caller}`;

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'multipart/form-data';
const OPTIONAL_SHARE = 0.4;
const APT_SHARE = 0.7;
/** Most of the older ones are gone by then. */
const NEWEST = 4;
const UNKNOWN_SHARE = 0.08;
const FOREIGN_SHARE = 0.12;
/** Prices are not known here, so that a request with a budget is always refused. */
const BUDGET_SHARE = 0.1;

/** Creates the maker of requests from the description and from what was learnt; each value is shaped once. */
export function createDraftRequest(contract: Contract, known: KnownIds): DraftRequest {
  const shaped = new Map<object, Arbitrary<unknown>>();
  const shaping = { components: contract.components, findApt: findAptValue };
  const make = (schema: object, draw: Draw): unknown => {
    const arbitrary = shaped.get(schema) ?? createArbitrary(schema as Record<string, unknown>, shaping);
    shaped.set(schema, arbitrary);
    return fc.sample(arbitrary, { seed: draw.below(2 ** 31), numRuns: 1 })[0];
  };

  return (operation, draw) => {
    const caller = drawCaller(operation, draw);
    // Now and then somebody else's ids, which must be as good as none.
    const told = draw.chance(FOREIGN_SHARE) ? draw.pick(OWNERS) : caller;
    const courses = known.listCourses(told).slice(-NEWEST);
    const course = courses.length === 0 ? undefined : draw.pick(courses);
    const place = { operation, known, told, course, draw };
    const parameters = operation.parameters.filter(({ required }) => required || draw.chance(OPTIONAL_SHARE));
    const fill = (parameter: Parameter) =>
      findValue(parameter.name, place) ?? String(make(parameter.schema, draw)).toWellFormed();
    const list = (where: Parameter['in']) =>
      parameters.filter((one) => one.in === where).map((one) => [one.name, fill(one)] as const);
    const settle = (value: unknown) => settleTokens(value, { ...place, caller });
    const body = draftBody(operation, place, make);
    return {
      operation_id: operation.operation_id,
      caller,
      method: operation.method,
      path: operation.path,
      params: Object.fromEntries(list('path').map(([name, value]) => [name, encodeURIComponent(value)])),
      query: settle(list('query')) as Draft['query'],
      headers: [...list('header'), ...draftHeaders(operation, body.content_type, draw)],
      body: Buffer.isBuffer(body.value) ? body.value : settle(body.value),
    };
  };
}

function drawCaller({ scope }: Operation, draw: Draw): Caller {
  const usual: readonly Caller[] =
    scope === 'operator' ? ['ops'] : scope === 'owner' ? OWNERS : [...OWNERS, 'ops'];
  const share = draw.next();
  if (share < 0.03) return 'nobody';
  if (share < 0.04) return 'stranger';
  return share < 0.1 ? draw.pick(['ann', 'bob', 'ops']) : draw.pick(usual);
}

interface Place {
  readonly operation: Operation;
  readonly known: KnownIds;
  readonly told: Caller;
  readonly course: KnownCourse | undefined;
  readonly draw: Draw;
}

/** Finds a value that means something here; undefined leaves it to the schema. */
function findValue(name: string, { operation, known, told, course, draw }: Place): string | undefined {
  if (draw.chance(UNKNOWN_SHARE)) return undefined;
  const newest = (from: readonly string[]) => (from.length === 0 ? undefined : draw.pick(from));
  if (name === 'user_id') return TOKENS.caller;
  if (name === 'if-match' || name === 'if-none-match') return `"${(course?.version ?? 1) + draw.below(2)}"`;
  if (name === 'idempotency-key') return `key-${draw.below(50)}`;
  if (name === 'version' || name === 'from' || name === 'to') return String(1 + draw.below(3));
  if (name === 'round') return String(draw.below(2));
  if (name === 'work_ids') return known.list(told, 'work_id').slice(-3).join(',') || undefined;
  if (name === 'cursor') return newest(known.list(told, 'next_cursor'));
  const special = SPECIAL[operation.operation_id];
  if (special?.[0] === name && draw.chance(APT_SHARE)) return newest(known.list(told, special[1]));
  if (name === 'roadmap_id' && course !== undefined) return course.roadmap_id;
  if (name === 'concept_id') return newest(course?.concept_ids ?? []);
  if (name === 'node_id') return newest(course?.node_ids ?? []);
  return newest(known.list(told, name));
}

function draftBody(
  { operation_id, bodies }: Operation,
  place: Place,
  make: (schema: object, draw: Draw) => unknown,
) {
  const { draw, course } = place;
  const schema = bodies[JSON_TYPE];
  if (schema === undefined) return { content_type: null, value: undefined };
  if (bodies[FORM_TYPE] !== undefined && draw.chance(OPTIONAL_SHARE)) return draftForm(draw);
  const apt = course === undefined ? undefined : APT_BODIES[operation_id]?.(course, draw);
  if (apt !== undefined && draw.chance(APT_SHARE)) return { content_type: JSON_TYPE, value: apt };
  const value = make(schema, draw);
  if (typeof value === 'object' && value !== null && !draw.chance(BUDGET_SHARE)) dropBudgets(value);
  return { content_type: JSON_TYPE, value };
}

/** Where one parameter has to be of a certain kind: tasks that wait for reviews, courses in the trash. */
const SPECIAL: Readonly<Record<string, readonly [name: string, kind: string]>> = {
  answerReview: ['task_id', 'reviewed'],
  listEdits: ['task_id', 'reviewed'],
  getEditDiff: ['task_id', 'reviewed'],
  restoreRoadmap: ['roadmap_id', 'trashed'],
  deleteRoadmap: ['roadmap_id', 'trashed'],
};

/** Bodies that fit the course that they are about, as no schema can say it. */
const APT_BODIES: Readonly<Record<string, (course: KnownCourse, draw: Draw) => unknown>> = {
  replaceFramework: ({ outline }) => outline,
  addNode: ({ module_ids }, draw) => ({
    parent_id: module_ids.length === 0 ? null : draw.pick(module_ids),
    title: `Splice ${draw.below(1_000)} ${CANARY}`,
  }),
  changeNode: (_course, draw) => ({ title: `Hitch ${draw.below(1_000)} ${CANARY}` }),
  modifyPiece: () => ({ requirements: [`Shorter, ${CANARY}.`] }),
};

function dropBudgets(value: object): void {
  Reflect.deleteProperty(value, 'budget_micro_usd');
  for (const inner of Object.values(value))
    if (typeof inner === 'object' && inner !== null) dropBudgets(inner);
}

const UPGRADE = [
  ['connection', 'Upgrade'],
  ['upgrade', 'websocket'],
  ['sec-websocket-version', '13'],
  ['sec-websocket-key', 'c2l4dGVlbiBieXRlcyEhIQ=='],
] as const;

function draftHeaders({ answers, operation_id }: Operation, content_type: string | null, draw: Draw) {
  const types = Object.keys(answers['200'] ?? {});
  const accept = types.length > 1 ? [['accept', draw.pick(types)] as const] : [];
  const typed = content_type === null ? [] : [['content-type', content_type] as const];
  return [...accept, ...typed, ...(operation_id === 'watchTask' && draw.chance(0.8) ? UPGRADE : [])];
}

/** Puts an owner's words and ids where a value was made to hold them. What is known of works is everybody's. */
function settleTokens(value: unknown, place: Place & { caller: Caller }): unknown {
  const { draw, course, operation, caller } = place;
  if (typeof value === 'string') {
    if (value === TOKENS.concept)
      return draw.pick(course?.concept_ids.length ? course.concept_ids : ['moves']);
    if (value === TOKENS.node) return draw.pick(course?.node_ids.length ? course.node_ids : ['rules']);
    const words = operation.path.includes('literature') ? 'harbours' : renderCanary(caller);
    return value.replaceAll(CANARY, words).replaceAll(TOKENS.caller, caller);
  }
  if (Array.isArray(value)) return value.map((inner) => settleTokens(inner, place));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, settleTokens(inner, place)]));
}
