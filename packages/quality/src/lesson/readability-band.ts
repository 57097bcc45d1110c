import { defineRule, type Fault } from '../rule/define-rule.ts';
import { gradeChinese, gradeEnglish } from './grade-text.ts';
import type { Lesson, LessonSubject } from './lesson.ts';

type Level = NonNullable<Lesson['level']>;
interface Band {
  readonly least: number;
  readonly most: number;
}

/**
 * Grades of school by which an adult learner of a level reads with ease. Plain-language guides ask for grade 6 to 9 (NIH,
 * gov.uk), encyclopedias lie at 12 to 14, papers at 15 to 18; models write lessons of grade 4 to 10.
 */
const ENGLISH: Readonly<Record<Level, Band>> = {
  beginner: { least: 0, most: 10.5 },
  intermediate: { least: 2, most: 14 },
  advanced: { least: 4, most: 19 },
};

/** Characters of a sentence and of a clause; modern expository prose has 30 to 45 and 8 to 12. */
const CHINESE: Readonly<Record<Level, { readonly sentence: number; readonly clause: number }>> = {
  beginner: { sentence: 50, clause: 17 },
  intermediate: { sentence: 70, clause: 22 },
  advanced: { sentence: 110, clause: 30 },
};

/** Prose that is harder, or for the advanced much plainer, than the learner's level. */
export const readabilityBand = defineRule<LessonSubject>({
  name: 'readability_band',
  severity: 'warning',
  source:
    'Flesch-Kincaid grade (Kincaid et al. 1975); for Chinese length of sentences and clauses (Sung et al. 2015, doi:10.3758/s13428-014-0496-1)',
  find: (subject) => {
    const { level } = subject.lesson;
    if (level === undefined || !Object.hasOwn(ENGLISH, level)) return [];
    if (subject.tongue === 'en') return judgeEnglish(subject, level);
    return subject.tongue === 'zh' ? judgeChinese(subject, level) : [];
  },
});

function judgeEnglish(subject: LessonSubject, level: Level): Fault[] {
  const grade = gradeEnglish(subject);
  const { least, most } = ENGLISH[level];
  if (grade === null || (grade >= least && grade <= most)) return [];
  const isHard = grade > most;
  return [
    {
      where: '',
      detail: `The prose reads like grade ${grade.toFixed(1)} (Flesch-Kincaid); for this level ${level} it should be ${isHard ? `at most ${most}` : `at least ${least}`}.`,
      suggestion: isHard
        ? 'Write shorter sentences, one idea in each, and take the everyday word where it means the same.'
        : 'Write for an expert: join short sentences by their reasons and use the proper terms.',
    },
  ];
}

function judgeChinese(subject: LessonSubject, level: Level): Fault[] {
  const grade = gradeChinese(subject);
  if (grade === null) return [];
  const { sentence, clause } = CHINESE[level];
  if (grade.sentence <= sentence && grade.clause <= clause) return [];
  return [
    {
      where: '',
      detail: `Sentences have ${grade.sentence.toFixed(0)} characters on average and clauses ${grade.clause.toFixed(0)}; for the level ${level} at most ${sentence} and ${clause}.`,
      suggestion: '把长句拆成短句，一句只说一件事；少用连续的“的”，能用常用词就用常用词。',
    },
  ];
}
