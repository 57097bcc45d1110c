import { escapeMarkdown, renderConcept } from '@roadwright/client';
import type { ConceptView } from '@roadwright/domain';
import type { PlacedConcept } from './place-concepts.ts';

interface Page {
  readonly concept: ConceptView;
  readonly place: PlacedConcept;
  /** All pages, in teaching order. */
  readonly places: readonly PlacedConcept[];
}

/** Every page lies two folders deep. */
const ROOT = '../..';

/** Renders one concept as a page: lesson, resources, quiz, and the way to its neighbours. */
export function renderConceptPage({ concept, place, places }: Page): string {
  const link = ({ node, path }: PlacedConcept) => `[${escapeMarkdown(node.title)}](${ROOT}/${path})`;
  const needed = places.filter(({ node }) => concept.prerequisites.includes(node.concept_id)).map(link);
  const index = places.indexOf(place);
  const [before, after] = [places[index - 1], places[index + 1]];
  const ways = [
    ...(before === undefined ? [] : [`← ${link(before)}`]),
    `[Contents](${ROOT}/README.md)`,
    ...(after === undefined ? [] : [`${link(after)} →`]),
  ];
  const blocks = [
    `# ${escapeMarkdown(concept.title)}`,
    `*${escapeMarkdown(place.stage_title)} › ${escapeMarkdown(place.module_title)} · ${concept.difficulty} · ${concept.estimated_hours} h*`,
    ...(needed.length === 0 ? [] : [`Needs: ${needed.join(', ')}`]),
    renderConcept(concept),
    '---',
    ways.join(' · '),
  ];
  return `${blocks.join('\n\n')}\n`;
}
