import {
  type CurriculumAnswer,
  curriculumFormat,
  type Finding,
  type Framework,
  proposedOutlineSchema,
} from '@roadwright/domain';
import { createShapeFault, describeShape } from './describe-shape.ts';

/** An outline in the form that the rules judge. */
export interface ReadOutline {
  /** null where there is nothing to judge. */
  readonly framework: Framework | null;
  readonly faults: readonly Finding[];
  /** The place in the file of each stage, module and concept, by its id. */
  readonly places: ReadonlyMap<string, string>;
}

/** Reads an outline of any of its shapes: a proposal, an author's answer, a framework, a roadmap. */
export function readOutline(value: object): ReadOutline {
  const faults = findFaults(value);
  const { data } = curriculumFormat.decode.safeParse(value);
  if (data !== undefined) return { faults, ...createFramework(value, data) };
  const fault = { detail: 'It holds no outline.', suggestion: 'Make stages a list of stages.' };
  const found = faults.length > 0 ? faults : [createShapeFault('stages', fault)];
  return { framework: null, faults: found, places: new Map() };
}

/** What the API would refuse, but for blank titles: they break a rule of their own. */
const findFaults = (value: object): Finding[] =>
  (proposedOutlineSchema.safeParse(value).error?.issues ?? [])
    .filter(({ code, path }) => !(code === 'too_small' && path.at(-1) === 'title'))
    .map((issue) => describeShape(issue, value));

/** Where the API takes an estimate that nobody gave. */
const HOURS = 2;

/** Keeps the ids of the file; what has none goes by its place. */
function createFramework(value: object, outline: CurriculumAnswer) {
  const places = new Map<string, string>();
  const name = (written: unknown, keys: readonly string[], place: string): string => {
    const id = keys.map((key) => readText(written, key)).find((text) => text !== null) ?? place;
    if (!places.has(id)) places.set(id, place);
    return id;
  };
  const framework: Framework = {
    ...{ title: outline.title, summary: outline.summary, language: readText(value, 'language') ?? 'en' },
    ...{ total_estimated_hours: 0, recommended_completion_weeks: 1 },
    stages: outline.stages.map(({ modules, ...stage }, at) => {
      const [place, written] = [`stages[${at}]`, pick(value, 'stages', at)];
      return {
        ...stage,
        stage_id: name(written, ['stage_id'], place),
        modules: modules.map(({ concepts, ...module }, moduleAt) => {
          const [inner, own] = [`${place}.modules[${moduleAt}]`, pick(written, 'modules', moduleAt)];
          return {
            ...module,
            module_id: name(own, ['module_id'], inner),
            concepts: concepts.map(({ estimated_hours: hours, ...concept }, conceptAt) => ({
              ...concept,
              concept_id: name(
                pick(own, 'concepts', conceptAt),
                ['concept_id', 'ref'],
                `${inner}.concepts[${conceptAt}]`,
              ),
              estimated_hours: Number.isNaN(hours) ? HOURS : hours,
            })),
          };
        }),
      };
    }),
  };
  return { framework, places };
}

const read = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;

function pick(value: unknown, key: string, index: number): unknown {
  const list = read(value, key);
  return Array.isArray(list) ? list[index] : undefined;
}

function readText(value: unknown, key: string): string | null {
  const text = read(value, key);
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}
