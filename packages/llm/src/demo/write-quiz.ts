import type { QuizAnswer, QuizQuestion } from '@roadwright/domain';
import { createSeededRandom, hashText } from '../random/seeded-random.ts';
import { fillTemplate } from './fill-template.ts';
import { type LessonFacts, readLesson } from './read-lesson.ts';
import type { SampleInput } from './sample-input.ts';
import { createSampleSubject, type SampleSubject } from './sample-subject.ts';
import { writeTutorial } from './write-tutorial.ts';

interface Question {
  readonly question: string;
  readonly question_type: 'single_choice' | 'multiple_choice' | 'true_false';
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  /** What the explanation quotes. */
  readonly quote: string;
  readonly difficulty: 'easy' | 'medium' | 'hard';
}

/**
 * Writes five questions that the lesson's own text answers, of five kinds in one order; where the right option stands
 * changes from one to the next. Another edition asks for other things.
 */
export function writeQuiz(input: SampleInput, edition = ''): QuizAnswer {
  const subject = createSampleSubject(input);
  const markdown = input.tutorial_markdown.trim() === '' ? writeTutorial(input) : input.tutorial_markdown;
  const random = createSeededRandom(hashText(markdown + edition));
  const start = Math.floor(random() * 4);
  const questions = listQuestions(fillFacts(readLesson(markdown), input), subject, random);
  return { questions: questions.map((question, index) => render(question, subject, start + index)) };
}

/** A lesson that lacks sections, sentences or checklists lends those of the sample lesson. */
function fillFacts(facts: LessonFacts, input: SampleInput): LessonFacts {
  const sample = readLesson(writeTutorial(input));
  return {
    sections: facts.sections.length >= 2 ? facts.sections : sample.sections,
    sentences: facts.sentences.length >= 2 ? facts.sentences : sample.sentences,
    tasks: facts.tasks.length >= 2 ? facts.tasks : sample.tasks,
  };
}

function listQuestions(
  { sections, sentences, tasks }: LessonFacts,
  { texts: { quiz }, values }: SampleSubject,
  random: () => number,
): Question[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const ask = (template: string, more = {}) => fillTemplate(template, { ...values, ...more });
  const place = Math.floor(random() * sections.length);
  const next = sections[place + 1] ?? quiz.last_section;
  // What one question names must not be what another one asks for.
  const section = pick(sections.filter((title) => title !== sections[place] && title !== next)) || next;
  const sound = sentences.filter((sentence) => !UNSOUND.test(sentence));
  const statement = pick(keepLength(sound, quiz.false_statements, random)) || pick(sentences);
  const others = sound.filter((sentence) => sentence !== statement);
  const truth = random() < 0.5;
  const proof = pick(others) || pick(sentences);
  const claimed = truth ? proof : pick(quiz.false_statements);
  const [first = '', second = ''] = tasks;
  const single = { question_type: 'single_choice' as const };
  return [
    {
      ...single,
      question: ask(quiz.section),
      right: [section],
      wrong: quiz.other_sections,
      quote: quoteSections(sections, sections.indexOf(section)),
      difficulty: 'easy',
    },
    {
      ...single,
      question: ask(quiz.statement),
      right: [statement],
      wrong: quiz.false_statements,
      quote: statement,
      difficulty: 'medium',
    },
    {
      question: ask(quiz.checklist),
      question_type: 'multiple_choice',
      right: [first, second],
      wrong: quiz.other_tasks,
      quote: first,
      difficulty: 'medium',
    },
    {
      question: ask(quiz.true_false, { sentence: claimed }),
      question_type: 'true_false',
      right: [truth ? quiz.true_word : quiz.false_word],
      wrong: [truth ? quiz.false_word : quiz.true_word],
      quote: proof,
      difficulty: 'easy',
    },
    {
      ...single,
      question: ask(quiz.next, { section: sections[place] ?? '' }),
      right: [next],
      wrong: [
        ...sections.filter((_, index) => index !== place && index !== place + 1),
        ...quiz.other_sections,
      ],
      quote: quoteSections(sections, place),
      difficulty: 'hard',
    },
  ];
}

/** One heading is a word or two; with its neighbour it shows where it stands. */
function quoteSections(sections: readonly string[], place: number): string {
  const from = Math.max(0, Math.min(place, sections.length - 2));
  return sections.slice(from, from + 2).join(' → ');
}

/** Words that can be argued about, and places in a row: neither belongs into an option. */
const UNSOUND =
  /\b(?:often|seldom|usually|sometimes|mostly|always|never|every|all|only|no|none|lesson)\b|常常|往往|大多|有时|总是|第[一二三四五]|一课/i;
/** How often the right option shall be the longest, about as chance has it, and how much longer it may be. */
const LONGEST_SHARE = 0.3;
const MOST_TIMES = 1.4;

/** Keeps the sentences whose length does not tell that they are right: now and then the longest of all, mostly not. */
function keepLength(
  sentences: readonly string[],
  others: readonly string[],
  random: () => number,
): readonly string[] {
  const longest = Math.max(...others.map(({ length }) => length));
  const isLong = random() < LONGEST_SHARE;
  const fitting = sentences.filter(({ length }) => length <= (isLong ? MOST_TIMES * longest : longest));
  const long = isLong ? fitting.filter(({ length }) => length > longest) : [];
  return long.length > 0 ? long : fitting;
}

const MOST_OPTIONS = 4;

function render(question: Question, { texts, values }: SampleSubject, turn: number): QuizQuestion {
  const right = [...new Set(question.right)];
  const wrong = [...new Set(question.wrong)].filter((option) => !right.includes(option));
  const fixed = [texts.quiz.true_word, texts.quiz.false_word];
  const options =
    question.question_type === 'true_false'
      ? fixed
      : rotate([...right, ...wrong].slice(0, MOST_OPTIONS), turn % MOST_OPTIONS);
  return {
    question: question.question,
    question_type: question.question_type,
    options,
    correct_answer: right.map((option) => options.indexOf(option)).sort((a, b) => a - b),
    explanation: fillTemplate(texts.quiz.explanation, { ...values, quote: question.quote }),
    // Headings that follow one another have text between them.
    quote: question.quote.replace(' → ', ' … '),
    difficulty: question.difficulty,
  };
}

/** Moves the first items so many places back. */
const rotate = (options: readonly string[], places: number): string[] => {
  const cut = options.length - (places % options.length);
  return [...options.slice(cut), ...options.slice(0, cut)];
};
