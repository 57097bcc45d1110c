import { isBlank } from '../text/is-blank.ts';
import { findCycle } from './find-cycle.ts';
import type { OutlineIssue, OutlineNode, OutlineRule, OutlineTree } from './outline-issue.ts';

/** Hours that one concept may take. */
const MIN_CONCEPT_HOURS = 0.1;
const MAX_CONCEPT_HOURS = 100;

/** Where an issue stands: for a person, and for a program. */
interface Place {
  readonly where: string;
  readonly node_id: string | null;
}

interface Placed extends Place {
  readonly node: OutlineNode;
}

const NOWHERE: Place = { where: '', node_id: null };

const issue = (
  rule: OutlineRule,
  { where, node_id }: Place,
  [detail, suggestion]: readonly [string, string],
): OutlineIssue => ({ rule, severity: 'blocking', node_id, where, detail, suggestion });

/** Lists every hard rule that an outline breaks, in reading order; an empty list means it may become a roadmap. */
export function findOutlineIssues(
  outline: OutlineTree,
  limits: { readonly max_concepts: number },
): OutlineIssue[] {
  const placed = placeConcepts(outline);
  return [
    ...findEmptyPlaces(outline),
    ...findBlankTitles(outline, placed),
    ...findDuplicateIds(placed),
    ...findUnknownPrerequisites(placed),
    ...findPrerequisiteCycle(placed),
    ...findHoursOutOfBounds(placed),
    ...findExcess(placed, limits.max_concepts),
  ];
}

const placeConcepts = (outline: OutlineTree): Placed[] =>
  outline.stages.flatMap((stage) =>
    stage.modules.flatMap((module) =>
      module.concepts.map((node) => ({
        node,
        where: `${stage.title} > ${module.title} > ${node.title || node.concept_id}`,
        node_id: node.concept_id || null,
      })),
    ),
  );

function findEmptyPlaces(outline: OutlineTree): OutlineIssue[] {
  if (outline.stages.length === 0) {
    return [
      issue('empty_outline', NOWHERE, [
        'The outline has no stages.',
        'Give at least one stage with one module and one concept.',
      ]),
    ];
  }
  return outline.stages.flatMap((stage) => {
    if (stage.modules.length === 0) {
      const place = { where: stage.title, node_id: stage.stage_id ?? null };
      return [issue('empty_stage', place, ['The stage has no modules.', 'Give it a module or remove it.'])];
    }
    return stage.modules
      .filter((module) => module.concepts.length === 0)
      .map((module) => {
        const place = { where: `${stage.title} > ${module.title}`, node_id: module.module_id ?? null };
        return issue('empty_module', place, [
          'The module has no concepts.',
          'Give it a concept or remove it.',
        ]);
      });
  });
}

function findBlankTitles(outline: OutlineTree, placed: readonly Placed[]): OutlineIssue[] {
  const places = [
    ...outline.stages.map((stage, index) => ({
      title: stage.title,
      where: `stage ${index + 1}`,
      node_id: stage.stage_id ?? null,
    })),
    ...outline.stages.flatMap((stage) =>
      stage.modules.map((module, index) => ({
        title: module.title,
        where: `${stage.title} > module ${index + 1}`,
        node_id: module.module_id ?? null,
      })),
    ),
    ...placed.map(({ node, ...place }) => ({ title: node.title, ...place })),
  ];
  return places
    .filter(({ title }) => isBlank(title))
    .map((place) =>
      issue('blank_title', place, ['The title is blank.', 'Give it a title that says what is learnt there.']),
    );
}

function findDuplicateIds(placed: readonly Placed[]): OutlineIssue[] {
  const first = new Map<string, string>();
  return placed.flatMap(({ node, ...place }) => {
    const earlier = first.get(node.concept_id);
    if (node.concept_id === '' || earlier === undefined) {
      first.set(node.concept_id, place.where);
      return [];
    }
    return [
      issue('duplicate_id', place, [
        `The concept_id "${node.concept_id}" already stands at ${earlier}.`,
        'Give each concept an id of its own.',
      ]),
    ];
  });
}

function findUnknownPrerequisites(placed: readonly Placed[]): OutlineIssue[] {
  const known = new Set(placed.map(({ node }) => node.concept_id));
  return placed.flatMap(({ node, ...place }) =>
    node.prerequisites
      .filter((id) => !known.has(id))
      .map((id) =>
        issue('unknown_prerequisite', place, [
          `The prerequisite "${id}" is no concept of this outline.`,
          'Name an existing concept_id or remove it.',
        ]),
      ),
  );
}

function findPrerequisiteCycle(placed: readonly Placed[]): OutlineIssue[] {
  const cycle = findCycle(new Map(placed.map(({ node }) => [node.concept_id, node.prerequisites])));
  if (cycle === null) return [];
  const [first = ''] = cycle;
  const drawn = [...cycle, first].join(' → ');
  return [
    issue('prerequisite_cycle', { where: first, node_id: first }, [
      `The prerequisites go in a circle: ${drawn}.`,
      'Remove one of these prerequisites so that some concept comes first.',
    ]),
  ];
}

const findHoursOutOfBounds = (placed: readonly Placed[]): OutlineIssue[] =>
  placed
    .filter(
      ({ node: { estimated_hours } }) =>
        !(estimated_hours >= MIN_CONCEPT_HOURS && estimated_hours <= MAX_CONCEPT_HOURS),
    )
    .map(({ node, ...place }) =>
      issue('hours_out_of_bounds', place, [
        `The concept is estimated at ${node.estimated_hours} hours.`,
        `Give between ${MIN_CONCEPT_HOURS} and ${MAX_CONCEPT_HOURS} hours.`,
      ]),
    );

const findExcess = (placed: readonly Placed[], max_concepts: number): OutlineIssue[] =>
  placed.length <= max_concepts
    ? []
    : [
        issue('too_many_concepts', NOWHERE, [
          `The outline has ${placed.length} concepts, ${max_concepts} are allowed.`,
          'Merge or remove the least important concepts.',
        ]),
      ];
