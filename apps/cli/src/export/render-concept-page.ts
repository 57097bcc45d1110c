import { CONTENT_TYPES, type ConceptView, type Resources } from '@roadwright/domain';
import { escapeMarkdown } from './escape-markdown.ts';
import type { PlacedConcept } from './place-concepts.ts';
import { renderQuiz } from './render-quiz.ts';

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
    ...(concept.tutorial === null ? [concept.description] : [dropTitle(concept.tutorial.markdown)]),
    ...(concept.resources === null ? [] : [renderResources(concept.resources)]),
    ...(concept.quiz === null ? [] : [renderQuiz(concept.quiz)]),
    ...renderMissing(concept),
    '---',
    ways.join(' · '),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A lesson often opens with its own title, which the page has already. */
const dropTitle = (markdown: string): string => markdown.trim().replace(/^# .*\n+/, '');

const renderResources = ({ resources }: Resources): string =>
  ['## Resources', resources.map(renderResource).join('\n')].join('\n\n');

type Resource = Resources['resources'][number];

/** Angle brackets let an address hold parentheses. */
const renderResource = ({ title, url, resource_type, description }: Resource): string =>
  `- [${escapeMarkdown(title)}](<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>) *(${resource_type})*${description === '' ? '' : `: ${description.replaceAll(/\s+/g, ' ')}`}`;

function renderMissing({ artifacts }: ConceptView): string[] {
  const missing = CONTENT_TYPES.filter((content_type) => artifacts[content_type].version === null);
  return missing.length === 0 ? [] : [`> Not there yet: ${missing.join(', ')}.`];
}
