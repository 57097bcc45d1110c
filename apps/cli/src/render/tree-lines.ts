import type { ConceptNode, ConceptStatus, RoadmapView } from '@roadwright/domain';
import { measureWidth, pad } from '../terminal/display-width.ts';
import type { Paint } from '../terminal/paint.ts';
import { toPlainLine } from '../terminal/plain-text.ts';
import { renderWeeks } from './duration.ts';
import { STATUS_LABELS } from './status-label.ts';

const MARKS: Readonly<Record<ConceptStatus, Parameters<Paint>>> = {
  completed: ['good', '✔'],
  partial: ['warn', '◐'],
  failed: ['bad', '✗'],
  generating: ['bar', '…'],
  pending: ['quiet', '·'],
};

/** Renders a roadmap as a tree with the state and the id of each concept. */
export function renderTreeLines(roadmap: RoadmapView, paint: Paint): string[] {
  const concepts = roadmap.stages.flatMap(({ modules }) => modules.flatMap((module) => module.concepts));
  const done = concepts.filter(({ status }) => status === 'completed').length;
  const column = Math.max(0, ...concepts.map(({ title }) => measureWidth(toPlainLine(title)))) + 2;
  return [
    paint('title', toPlainLine(roadmap.title)),
    `${done}/${concepts.length} concepts · ${roadmap.total_estimated_hours} h · about ${renderWeeks(roadmap.recommended_completion_weeks)} · ${STATUS_LABELS[roadmap.status]}`,
    ...roadmap.stages.flatMap((stage, stageIndex) => [
      '',
      paint('title', `${stageIndex + 1} ${toPlainLine(stage.title)}`),
      ...stage.modules.flatMap((module, moduleIndex) => [
        `  ${stageIndex + 1}.${moduleIndex + 1} ${toPlainLine(module.title)}`,
        ...module.concepts.map((concept) => renderConcept({ concept, column, paint })),
      ]),
    ]),
  ];
}

interface ConceptLine {
  readonly concept: ConceptNode;
  /** Where the ids stand, counted from the titles. */
  readonly column: number;
  readonly paint: Paint;
}

function renderConcept({ concept, column, paint }: ConceptLine): string {
  const mark = paint(...MARKS[concept.status]);
  const title = pad(toPlainLine(concept.title), column);
  const word = concept.status === 'completed' ? '' : ` ${concept.status}`;
  return `    ${mark} ${title}${paint('quiet', concept.concept_id + word)}`;
}
