import type { Preferences } from '../request/preferences.ts';
import { isBlank } from '../text/is-blank.ts';
import { sumHours } from './count-hours.ts';
import type { Framework, PlacedConcept } from './framework.ts';
import { listConcepts } from './framework.ts';
import type { OutlineIssue } from './outline-issue.ts';
import { areLevelTitlesAlike, type LevelTitle, levelTitle } from './title-likeness.ts';

/** Who the outline is for, as far as the rules need it. */
export interface Audience {
  readonly current_level: Preferences['current_level'];
  /** Hours of study until the deadline; null when there is none. */
  readonly available_hours: number | null;
  /** Concepts that were asked for at most. */
  readonly max_concepts: number;
}

/** Lists what speaks against an outline though a roadmap could be made of it, in reading order. */
export function findOutlineFlaws(framework: Framework, audience: Audience): OutlineIssue[] {
  const placed = listConcepts(framework);
  return [
    ...findTooFew(placed, audience),
    ...findBlankDescriptions(placed),
    ...findAlikeTitles(placed, audience),
    ...findOrderFaults(placed),
    ...findHoursBeyond(placed, audience),
    ...findLevelMix(placed, audience),
  ];
}

const placeOf = ({ stage_title, module_title, concept }: PlacedConcept) => ({
  node_id: concept.concept_id,
  where: `${stage_title} > ${module_title} > ${concept.title || concept.concept_id}`,
});

const NOWHERE = { node_id: null, where: '' };

/** Fewer make no course where there is room for `ROOM_FOR_MORE`. */
export const LEAST_CONCEPTS = 3;
const ROOM_FOR_MORE = 6;

const findTooFew = (placed: readonly PlacedConcept[], { max_concepts }: Audience): OutlineIssue[] =>
  placed.length >= LEAST_CONCEPTS || max_concepts < ROOM_FOR_MORE
    ? []
    : [
        {
          rule: 'too_few_concepts',
          severity: 'warning',
          ...NOWHERE,
          detail: `The outline has only ${placed.length} concepts, up to ${max_concepts} are allowed.`,
          suggestion: 'Split what holds several ideas, and add what the goal needs.',
        },
      ];

// Whoever writes the lesson sees little of a concept but its title and its description.
const findBlankDescriptions = (placed: readonly PlacedConcept[]): OutlineIssue[] =>
  placed
    .filter(({ concept }) => isBlank(concept.description))
    .map((own) => ({
      rule: 'blank_description',
      severity: 'warning',
      ...placeOf(own),
      detail: 'The description is blank, so its author has only the title to go by.',
      suggestion: 'Say in a sentence or two what the concept covers and what it leaves out.',
    }));

function findAlikeTitles(placed: readonly PlacedConcept[], { max_concepts }: Audience): OutlineIssue[] {
  // Each is compared with each: a thousand would hold the process up, and too many are refused anyway.
  if (placed.length > max_concepts) return [];
  const titles = placed.map(({ concept }) => levelTitle(concept.title));
  return placed.flatMap((own, index) => {
    const twin = placed.slice(0, index).find((_, earlier) => isAlike(titles[earlier], titles[index]));
    if (twin === undefined) return [];
    return [
      {
        rule: 'near_duplicate_title',
        severity: 'warning',
        ...placeOf(own),
        detail: `The title is almost that of ${twin.concept.concept_id} ("${twin.concept.title}").`,
        suggestion: 'Merge the two concepts, or say in their titles what sets them apart.',
      },
    ] as const;
  });
}

const isAlike = (one: LevelTitle | undefined, other: LevelTitle | undefined): boolean =>
  one !== undefined && other !== undefined && areLevelTitlesAlike(one, other);

function findOrderFaults(placed: readonly PlacedConcept[]): OutlineIssue[] {
  const places = new Map(placed.map(({ concept }, index) => [concept.concept_id, index]));
  return placed.flatMap((own, index) =>
    own.concept.prerequisites
      .filter((id) => (places.get(id) ?? -1) > index)
      .map((id) => ({
        rule: 'order_against_prerequisites' as const,
        severity: 'critical' as const,
        ...placeOf(own),
        detail: `The concept needs "${id}", which is taught later.`,
        suggestion: `Move ${own.concept.concept_id} behind ${id}, or drop the prerequisite.`,
      })),
  );
}

/** Up to a quarter more than there is time for can be made up by a learner; beyond that the deadline is missed. */
const BEARABLE_EXCESS = 1.25;

function findHoursBeyond(placed: readonly PlacedConcept[], { available_hours }: Audience): OutlineIssue[] {
  const hours = sumHours(placed);
  if (available_hours === null || hours <= available_hours) return [];
  return [
    {
      rule: 'hours_exceed_time',
      severity: hours > available_hours * BEARABLE_EXCESS ? 'critical' : 'warning',
      ...NOWHERE,
      detail: `The concepts take ${hours} hours, and until the deadline there are ${available_hours}.`,
      suggestion: 'Remove or merge what the goal can do without.',
    },
  ];
}

/** In a handful of concepts a share says nothing. */
const ENOUGH_FOR_SHARES = 6;
const MOST_HARD_FOR_BEGINNERS = 0.4;
const MOST_EASY_FOR_ADVANCED = 0.5;

function findLevelMix(placed: readonly PlacedConcept[], { current_level }: Audience): OutlineIssue[] {
  if (placed.length < ENOUGH_FOR_SHARES) return [];
  const share = (difficulty: string) =>
    placed.filter(({ concept }) => concept.difficulty === difficulty).length / placed.length;
  const mix = (detail: string, suggestion: string): OutlineIssue[] => [
    { rule: 'level_mix', severity: 'warning', ...NOWHERE, detail, suggestion },
  ];
  if (current_level === 'beginner' && share('hard') > MOST_HARD_FOR_BEGINNERS) {
    return mix(
      `${Math.round(100 * share('hard'))} % of the concepts are hard, and the learner is a beginner.`,
      'Split hard concepts into easier steps.',
    );
  }
  if (current_level === 'beginner' && share('easy') === 0) {
    return mix('No concept is easy, and the learner is a beginner.', 'Begin with easy concepts.');
  }
  if (current_level === 'advanced' && share('easy') > MOST_EASY_FOR_ADVANCED) {
    return mix(
      `${Math.round(100 * share('easy'))} % of the concepts are easy, and the learner is advanced.`,
      'Leave out what an experienced learner knows.',
    );
  }
  return [];
}
