import { fillTemplate } from './fill-template.ts';
import { plainText } from './plain-text.ts';
import { plantOutline } from './plant-outline.ts';
import type { SampleInput } from './sample-input.ts';
import { createOperation, type SampleOperation } from './sample-operation.ts';
import { listSampleConcepts, listSampleNodes } from './sample-outline.ts';
import { createSampleSubject } from './sample-subject.ts';

/** Lists the operations that mend what the rules found, and what a critic says of a node that exists. */
export function mendOutline(input: SampleInput): SampleOperation[] {
  if (listSampleConcepts(input.outline).length === 0) return [...dropEmpty(input), ...plantOutline(input)];
  return [
    ...dropEmpty(input),
    ...dropExcess(input),
    ...nameUntitled(input),
    ...dropPrerequisites(input),
    ...fitHours(input),
    ...heedCritic(input),
  ];
}

const remove = (node_id: string) => createOperation('remove', { node_id });
const isBroken = ({ issues }: SampleInput, rule: string) => issues.find((issue) => issue.rule === rule);

const dropEmpty = ({ outline: { stages } }: SampleInput): SampleOperation[] =>
  stages.flatMap(({ stage_id, modules }) =>
    modules.every(({ concepts }) => concepts.length === 0)
      ? [remove(stage_id)]
      : modules.flatMap(({ module_id, concepts }) => (concepts.length === 0 ? [remove(module_id)] : [])),
  );

const dropExcess = (input: SampleInput): SampleOperation[] =>
  isBroken(input, 'too_many_concepts') === undefined
    ? []
    : listSampleConcepts(input.outline)
        .slice(input.max_concepts)
        .map(({ concept_id }) => remove(concept_id));

function nameUntitled(input: SampleInput): SampleOperation[] {
  const { texts, values } = createSampleSubject(input);
  return listSampleNodes(input.outline).flatMap(({ title, node_id }, index) => {
    if (title.trim() !== '') return [];
    const number = String(index + 1);
    const named = fillTemplate(texts.review.untitled, { ...values, number });
    return [createOperation('update', { node_id, title: named })];
  });
}

/** Nothing is needed but what is taught before, so there is no circle either. */
function dropPrerequisites({ outline }: SampleInput): SampleOperation[] {
  const taught = new Set<string>();
  return listSampleConcepts(outline).flatMap(({ concept_id, prerequisites: needed }) => {
    const prerequisites = needed.filter((id) => taught.has(id));
    taught.add(concept_id);
    if (prerequisites.length === needed.length) return [];
    return [createOperation('update', { node_id: concept_id, prerequisites })];
  });
}

const USUAL_HOURS = 2;
const LEAST_HOURS = 0.1;
const MOST_HOURS = 100;

/** Gives hours that are out of bounds the usual length, and shortens all where they exceed the time there is. */
function fitHours(input: SampleInput): SampleOperation[] {
  const concepts = listSampleConcepts(input.outline);
  const kept = isBroken(input, 'too_many_concepts') === undefined ? concepts.length : input.max_concepts;
  const share = findShare(isBroken(input, 'hours_exceed_time')?.detail ?? '');
  return concepts.slice(0, kept).flatMap(({ concept_id, estimated_hours }) => {
    const sound = estimated_hours >= LEAST_HOURS && estimated_hours <= MOST_HOURS;
    const hours = sound ? estimated_hours : USUAL_HOURS;
    const fitted = Math.max(LEAST_HOURS, Math.floor(hours * share * 10) / 10);
    if (fitted === estimated_hours) return [];
    return [createOperation('update', { node_id: concept_id, estimated_hours: fitted })];
  });
}

/** Reads needed and available hours out of the words of the rule: "take 78 hours, … there are 20". */
function findShare(detail: string): number {
  const [needed = 0, available = 0] = (detail.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  return needed > available && available > 0 ? available / (needed + 1) : 1;
}

const LONGEST_ADVICE = 200;

function heedCritic({ outline, issues }: SampleInput): SampleOperation[] {
  const nodes = new Map(listSampleNodes(outline).map((node) => [node.node_id, node]));
  return issues.flatMap(({ source, where, suggestion }) => {
    const node = nodes.get(where);
    const advice = plainText(suggestion, LONGEST_ADVICE);
    if (source !== 'critic' || node === undefined || advice === '' || node.description.includes(advice))
      return [];
    const description = `${node.description} ${advice}`.trim();
    return [createOperation('update', { node_id: node.node_id, description })];
  });
}
