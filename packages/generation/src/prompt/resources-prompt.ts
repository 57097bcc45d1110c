import { type CitableWork, CONTENT_PREFERENCES, cutText, LEVELS, type LlmPrompt } from '@roadwright/domain';
import { nameLanguage } from './language-name.ts';
import { chooseForLearner } from './learner.ts';
import { chooseTask, createLessonData, LESSON_TASKS, type LessonQuestion } from './lesson-place.ts';
import type { PromptSpec, PromptTemplate } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';

/** What `resources.md` is filled with. */
export const RESOURCES_SPEC = {
  name: 'resources',
  values: ['resources_count', 'language', 'primary_count', 'secondary_language', 'secondary_count'],
  choices: { level: LEVELS, format: CONTENT_PREFERENCES, languages: ['one', 'two'], task: LESSON_TASKS },
} as const satisfies PromptSpec;

/** More addresses make more invented ones; five or eight are what a learner looks at. */
const FEW = 5;
const MANY = 8;
const LONG_HOURS = 4;
/** Share of the first language when there are two. */
const PRIMARY_SHARE = 0.6;

/** What is asked of the librarian. */
interface ResourcesQuestion extends LessonQuestion {
  /** Works that are known to exist. */
  readonly stored_works: readonly CitableWork[];
}

/** As much of an abstract as tells what a paper is about. */
const ABSTRACT_CHARACTERS = 500;
const MOST_AUTHORS = 3;

const createWorksData = (works: readonly CitableWork[]) =>
  works.length === 0
    ? {}
    : {
        stored_works: works.map(({ work_id, title, authors, year, journal, abstract }) => ({
          work_id,
          title,
          authors: authors.slice(0, MOST_AUTHORS),
          year,
          journal,
          abstract: cutText(abstract, ABSTRACT_CHARACTERS),
        })),
      };

/** Renders the request for a reading list. */
export function renderResourcesPrompt(
  template: PromptTemplate<typeof RESOURCES_SPEC>,
  question: ResourcesQuestion,
): LlmPrompt {
  const { primary_language, secondary_language = primary_language } = question.request.preferences;
  const bilingual = secondary_language !== primary_language;
  const resources_count = question.place.placed.concept.estimated_hours >= LONG_HOURS ? MANY : FEW;
  const primary_count = bilingual ? Math.round(resources_count * PRIMARY_SHARE) : resources_count;
  return renderTemplate(template, {
    values: {
      resources_count,
      language: nameLanguage(primary_language),
      primary_count,
      secondary_language: nameLanguage(secondary_language),
      secondary_count: resources_count - primary_count,
    },
    choices: {
      ...chooseForLearner(question.request),
      languages: bilingual ? 'two' : 'one',
      task: chooseTask(question),
    },
    data: { ...createLessonData(question), ...createWorksData(question.stored_works) },
  });
}
