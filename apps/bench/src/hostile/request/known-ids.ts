import { OWNERS } from './wire.ts';

/** An outline that somebody was shown, with the ids that go together. */
export interface KnownCourse {
  readonly roadmap_id: string;
  readonly concept_ids: readonly string[];
  readonly module_ids: readonly string[];
  readonly node_ids: readonly string[];
  /** For If-Match. */
  readonly version: number;
  readonly outline: Readonly<Record<string, unknown>>;
}

/** What answers have told one caller. */
interface Known {
  readonly values: Map<string, string[]>;
  readonly courses: Map<string, KnownCourse>;
}

/** The ids of earlier answers, so that later requests mean something. */
export interface KnownIds {
  /** Takes in the body of a good answer to somebody. */
  learn(caller: string, body: unknown): void;
  /** Ids of this name that somebody was told, the newest last. */
  list(caller: string, name: string): readonly string[];
  listCourses(caller: string): readonly KnownCourse[];
  /** Takes a course off the list, because it was put into the trash. */
  forgetCourse(caller: string, roadmap_id: string): void;
  /** Whose a task or a roadmap is; undefined for what nobody was told of. */
  findOwner(id: string): string | undefined;
  /** Ids that two owners were told of, which must never be. */
  readonly shared: readonly string[];
}

/** Older ones are forgotten: most of them are deleted or merged by then. */
const MOST_KEPT = 40;
const NAMES =
  /^(task_id|roadmap_id|work_id|candidate_id|merge_id|next_cursor|round|ticket|reviewed|trashed)$/;
const OWNED = /^(task_id|roadmap_id)$/;

/** Creates the memory of a whole run. */
export function createKnownIds(): KnownIds {
  const known = new Map<string, Known>();
  const owners = new Map<string, string>();
  const shared: string[] = [];
  const find = (caller: string): Known => {
    const found = known.get(caller) ?? {
      values: new Map<string, string[]>(),
      courses: new Map<string, KnownCourse>(),
    };
    known.set(caller, found);
    return found;
  };

  function keep(caller: string, name: string, id: string): void {
    const { values } = find(caller);
    const row = (values.get(name) ?? []).filter((other) => other !== id);
    values.set(name, [...row, id].slice(-MOST_KEPT));
    if (!OWNED.test(name) || !(OWNERS as readonly string[]).includes(caller)) return;
    const owner = owners.get(id) ?? caller;
    owners.set(id, owner);
    if (owner !== caller) shared.push(`${id} of ${owner}, told to ${caller}`);
  }

  function walk(caller: string, body: unknown): void {
    if (typeof body !== 'object' || body === null) return;
    for (const [name, value] of Object.entries(body)) {
      if (NAMES.test(name) && (typeof value === 'string' || typeof value === 'number')) {
        keep(caller, name, String(value));
      } else walk(caller, value);
    }
    const course = readCourse(body);
    if (course === null) return;
    const { courses } = find(caller);
    courses.delete(course.roadmap_id);
    courses.set(course.roadmap_id, course);
    for (const id of [...courses.keys()].slice(0, -MOST_KEPT)) courses.delete(id);
  }

  return {
    learn: walk,
    list: (caller, name) => find(caller).values.get(name) ?? [],
    listCourses: (caller) => [...find(caller).courses.values()],
    forgetCourse: (caller, roadmap_id) => {
      find(caller).courses.delete(roadmap_id);
      keep(caller, 'trashed', roadmap_id);
    },
    findOwner: (id) => owners.get(id),
    shared,
  };
}

function readCourse(body: object): KnownCourse | null {
  const {
    roadmap_id,
    stages,
    version = 1,
  } = body as {
    roadmap_id?: unknown;
    stages?: unknown;
    version?: unknown;
  };
  if (typeof roadmap_id !== 'string' || !Array.isArray(stages)) return null;
  const text = JSON.stringify(stages);
  const take = (names: string) =>
    [...text.matchAll(new RegExp(`"(?:${names})":"([^"]+)"`, 'g'))].map(([, id]) => id ?? '');
  return {
    roadmap_id,
    concept_ids: take('concept_id'),
    module_ids: take('module_id'),
    version: Number(version),
    node_ids: take('stage_id|module_id|concept_id'),
    outline: { stages },
  };
}
