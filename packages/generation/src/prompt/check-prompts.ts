import type { LlmPrompt, QuizQuestion, Resource } from '@roadwright/domain';
import { nameLanguage } from './language-name.ts';
import type { LessonPlace } from './lesson-place.ts';
import type { PromptSpec, PromptTemplate } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';

/** What `answer-check.md` is filled with. */
export const ANSWER_CHECK_SPEC = {
  name: 'answer-check',
  values: [],
  choices: {},
} as const satisfies PromptSpec;
/** What `quiz-repair.md` is filled with. */
export const QUIZ_REPAIR_SPEC = {
  name: 'quiz-repair',
  values: ['language'],
  choices: {},
} as const satisfies PromptSpec;
/** What `link-replacement.md` is filled with. */
export const LINK_REPLACEMENT_SPEC = {
  name: 'link-replacement',
  values: ['language'],
  choices: {},
} as const satisfies PromptSpec;

interface Reading {
  /** BCP 47 tag of the lesson's language. */
  readonly language: string;
  readonly place: LessonPlace;
  readonly lesson_excerpts: string;
}

/** What a question is about, for whoever sees nothing but passages. */
const nameSubject = ({ course_title, placed }: LessonPlace) => ({
  course_title,
  concept: placed.concept.title,
});

/** Renders the request to answer questions without their key. */
export const renderAnswerCheckPrompt = (
  template: PromptTemplate<typeof ANSWER_CHECK_SPEC>,
  { language, place, lesson_excerpts, questions }: Reading & { readonly questions: readonly QuizQuestion[] },
): LlmPrompt =>
  renderTemplate(template, {
    values: {},
    choices: {},
    data: {
      language,
      ...nameSubject(place),
      lesson_excerpts,
      // Neither key nor explanation nor quote: each of them would tell.
      questions: questions.map(({ question, question_type, options }) => ({
        question,
        // The usual kind need not be said.
        ...(question_type === 'single_choice' ? {} : { question_type }),
        options,
      })),
    },
  });

/** A question that came back, and what is wrong with it. */
export interface QuestionFault {
  readonly question: QuizQuestion;
  readonly problems: readonly string[];
}

/** Renders the request to write faulty questions anew. */
export const renderQuizRepairPrompt = (
  template: PromptTemplate<typeof QUIZ_REPAIR_SPEC>,
  { language, place, lesson_excerpts, faults }: Reading & { readonly faults: readonly QuestionFault[] },
): LlmPrompt =>
  renderTemplate(template, {
    values: { language: nameLanguage(language) },
    choices: {},
    data: { language, ...nameSubject(place), lesson_excerpts, faults },
  });

/** An entry that has nothing at its address, or that stands for nothing. */
export interface DeadEntry {
  readonly title: string;
  readonly url: string;
  readonly language: string;
  readonly reason: string;
}

/** Renders the request for other entries in the place of dead ones. */
export function renderLinkReplacementPrompt(
  template: PromptTemplate<typeof LINK_REPLACEMENT_SPEC>,
  question: {
    readonly language: string;
    readonly place: LessonPlace;
    readonly dead: readonly DeadEntry[];
    readonly present: readonly Resource[];
  },
): LlmPrompt {
  const { language, place, dead, present } = question;
  const { title, description, keywords } = place.placed.concept;
  return renderTemplate(template, {
    values: { language: nameLanguage(language) },
    choices: {},
    data: {
      language,
      concept: { title, description, keywords },
      course_title: place.course_title,
      dead,
      present: present.map((entry) => entry.url),
    },
  });
}
