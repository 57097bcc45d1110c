import type { ConceptNode, RoadmapView } from '@roadwright/domain';
import { type CourseWords, chooseWords } from './course-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { ReadCourse } from './read-course.ts';
import { renderConcept } from './render-concept.ts';
import { renderQuality } from './render-quality.ts';

/** Stages stand below the title, concepts below their stage. */
const LESSON_TOP = 4;

/** Renders a whole course as one Markdown file, in the words of the course's language. */
export function renderCourseFile({ roadmap, concepts, quality }: ReadCourse): string {
  const words = chooseWords(roadmap.language);
  const { title, summary, total_estimated_hours: hours, recommended_completion_weeks: weeks } = roadmap;
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    summary,
    `*${words.hours(hours)} · ${words.weeks(weeks)}*`,
    ...roadmap.stages.flatMap((stage, index) => [
      `## ${index + 1}. ${escapeMarkdown(stage.title)}`,
      stage.description,
      ...listPlaced(stage).flatMap(({ node, module_title }, place) => {
        const view = concepts.get(node.concept_id);
        return [
          `### ${index + 1}.${place + 1} ${escapeMarkdown(node.title)}`,
          renderFacts(node, { module_title, words }),
          view === undefined
            ? node.description
            : renderConcept(view, { top: LESSON_TOP, language: roadmap.language }),
        ];
      }),
    ]),
    ...(quality === null ? [] : [renderQuality(quality, { top: 2, language: roadmap.language })]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const listPlaced = ({ modules }: RoadmapView['stages'][number]) =>
  modules.flatMap(({ title, concepts }) => concepts.map((node) => ({ node, module_title: title })));

interface Facts {
  readonly module_title: string;
  readonly words: CourseWords;
}

const renderFacts = ({ difficulty, estimated_hours }: ConceptNode, { module_title, words }: Facts): string =>
  `*${escapeMarkdown(module_title)} · ${words.difficulties[difficulty]} · ${words.hours(estimated_hours)}*`;
