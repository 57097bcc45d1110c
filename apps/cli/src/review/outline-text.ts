import type { ConceptNode, ProposedOutlineInput, RoadmapView } from '@roadwright/domain';
import { toPlainLine } from '../terminal/plain-text.ts';
import { UsageError } from '../usage-error.ts';

type Stage = ProposedOutlineInput['stages'][number];

const HELP = [
  '// # is a stage, ## a module, - a concept. Rename, move, remove and add lines; what is new has no {id}.',
  '// Lines like these are left out. What a line does not say, such as a description, stays as it is;',
  '// only what needed a concept that is removed does not need it any more.',
];

/** Writes an outline as text that a person can edit: a line for each node, with its id at the end. */
export function renderOutlineText({ title, stages }: RoadmapView): string {
  const line = (mark: string, text: string, id: string) => `${mark} ${toPlainLine(text)}  {${id}}`;
  const lines = stages.flatMap((stage) => [
    '',
    line('#', stage.title, stage.stage_id),
    ...stage.modules.flatMap((module) => [
      line('##', module.title, module.module_id),
      ...module.concepts.map((concept) => line('-', concept.title, concept.concept_id)),
    ]),
  ]);
  return `${[`// ${toPlainLine(title)}`, ...HELP, ...lines].join('\n')}\n`;
}

/**
 * Reads such a text again.
 *
 * @throws UsageError that names the line which cannot be read
 */
export function parseOutlineText(text: string, { stages: known }: RoadmapView): ProposedOutlineInput {
  const modules = known.flatMap((stage) => stage.modules);
  const concepts = modules.flatMap((module) => module.concepts);
  const ids = {
    '#': new Set(known.map(({ stage_id }) => stage_id)),
    '##': new Set(modules.map(({ module_id }) => module_id)),
    '-': new Set(concepts.map(({ concept_id }) => concept_id)),
  };
  const stages: Stage[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('//')) continue;
    const refuse = (reason: string) => new UsageError(`Line ${index + 1}: ${reason} (${trimmed})`);
    const [mark, words = ''] = splitOnce(trimmed, ' ');
    if (mark !== '#' && mark !== '##' && mark !== '-') throw refuse('it begins with none of #, ## and -');
    const { title, id } = readNode(words);
    if (title === '') throw refuse('a title is missing');
    if (id !== undefined && !ids[mark].delete(id)) throw refuse(`{${id}} is unknown here or stands twice`);
    const stage = stages.at(-1);
    const module = stage?.modules.at(-1);
    if (mark === '#') stages.push({ ...(id === undefined ? {} : { stage_id: id }), title, modules: [] });
    else if (stage === undefined) throw refuse('a stage has to come first');
    else if (mark === '##')
      stage.modules.push({ ...(id === undefined ? {} : { module_id: id }), title, concepts: [] });
    else if (module === undefined) throw refuse('a module has to come first');
    else module.concepts.push({ ...(id === undefined ? {} : { concept_id: id }), title });
  }
  return { stages: stages.map((stage) => forgetRemoved(stage, concepts, ids['-'])) };
}

/** What stands nowhere any more cannot be learnt first. */
function forgetRemoved(stage: Stage, known: readonly ConceptNode[], removed: ReadonlySet<string>): Stage {
  const needs = new Map(known.map(({ concept_id, prerequisites }) => [concept_id, prerequisites]));
  const modules = stage.modules.map((module) => ({
    ...module,
    concepts: module.concepts.map((concept) => {
      const before = needs.get(concept.concept_id ?? '') ?? [];
      const prerequisites = before.filter((id) => !removed.has(id));
      return prerequisites.length === before.length ? concept : { ...concept, prerequisites };
    }),
  }));
  return { ...stage, modules };
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1).trim()];
}

function readNode(words: string): { title: string; id: string | undefined } {
  const open = words.lastIndexOf('{');
  if (open < 0 || !words.endsWith('}')) return { title: words, id: undefined };
  return { title: words.slice(0, open).trim(), id: words.slice(open + 1, -1).trim() };
}
