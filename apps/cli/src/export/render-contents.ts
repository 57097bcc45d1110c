import { escapeMarkdown } from '@roadwright/client';
import type { ConceptStatus, RoadmapView } from '@roadwright/domain';
import { renderWeeks } from '../render/duration.ts';
import type { PlacedConcept } from './place-concepts.ts';

const NOTES: Readonly<Record<ConceptStatus, string>> = {
  completed: '',
  partial: ' *(incomplete)*',
  failed: ' *(could not be written)*',
  generating: ' *(being written)*',
  pending: ' *(not written yet)*',
};

/** Renders the first page of a course: what it is, how far it is written, and the way to every lesson. */
export function renderContents(roadmap: RoadmapView, places: readonly PlacedConcept[]): string {
  const done = places.filter(({ node }) => node.status === 'completed').length;
  const blocks = [
    `# ${escapeMarkdown(roadmap.title)}`,
    roadmap.summary,
    `${roadmap.total_estimated_hours} hours, about ${renderWeeks(roadmap.recommended_completion_weeks)} · ${done} of ${places.length} concepts are complete`,
    '## Contents',
    ...roadmap.stages.flatMap((stage, stageIndex) => [
      `### ${stageIndex + 1}. ${escapeMarkdown(stage.title)}`,
      stage.description,
      ...stage.modules.flatMap((module) => [
        `**${escapeMarkdown(module.title)}**`,
        module.concepts.map((node) => renderEntry(places, node.concept_id)).join('\n'),
      ]),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function renderEntry(places: readonly PlacedConcept[], concept_id: string): string {
  const place = places.find(({ node }) => node.concept_id === concept_id);
  if (place === undefined) return '';
  const { node, path } = place;
  return `- [${node.status === 'completed' ? 'x' : ' '}] [${escapeMarkdown(node.title)}](${path})${NOTES[node.status]}`;
}
