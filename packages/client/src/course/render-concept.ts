import { CONTENT_TYPES, type ConceptView } from '@roadwright/domain';
import { type CourseWords, chooseWords } from './course-words.ts';
import { demoteHeadings } from './demote-headings.ts';
import { dropTitle } from './drop-title.ts';
import { renderQuiz } from './render-quiz.ts';
import { renderResources } from './render-resources.ts';

/** How a concept is rendered. */
export interface ConceptStyle {
  /** Level of the highest headings, 2 to 6; 2 by default. */
  readonly top?: number;
  /** Tag of the language of what stands between the author's words; English by default. */
  readonly language?: string;
}

/** Renders what a concept holds as Markdown: its lesson without the title, its resources, its quiz, and what is missing. */
export function renderConcept(concept: ConceptView, { top = 2, language = 'en' }: ConceptStyle = {}): string {
  const words = chooseWords(language);
  const blocks = [
    concept.tutorial === null ? concept.description : dropTitle(concept.tutorial.markdown),
    ...(concept.resources === null ? [] : [renderResources(concept.resources, words)]),
    ...(concept.quiz === null ? [] : [renderQuiz(concept.quiz, words)]),
    ...renderMissing(concept, words),
  ];
  return demoteHeadings(blocks.join('\n\n'), top - 2);
}

function renderMissing({ artifacts }: ConceptView, words: CourseWords): string[] {
  const missing = CONTENT_TYPES.filter((content_type) => artifacts[content_type].version === null);
  if (missing.length === 0) return [];
  return [`> ${words.missing(missing.map((content_type) => words.contents[content_type]))}`];
}
