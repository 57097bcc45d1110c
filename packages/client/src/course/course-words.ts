import type { ConceptNode, ContentType } from '@roadwright/domain';

/** What a rendered course says beside what its author wrote. */
export interface CourseWords {
  readonly contents: Readonly<Record<ContentType, string>>;
  readonly difficulties: Readonly<Record<ConceptNode['difficulty'], string>>;
  readonly resources: string;
  readonly quiz: string;
  readonly answer: string;
  readonly several: string;
  question(number: number): string;
  missing(pieces: readonly string[]): string;
  hours(count: number): string;
  weeks(count: number): string;
}

const ENGLISH: CourseWords = {
  contents: { tutorial: 'tutorial', resources: 'resources', quiz: 'quiz' },
  difficulties: { easy: 'easy', medium: 'medium', hard: 'hard' },
  resources: 'Resources',
  quiz: 'Quiz',
  answer: 'Answer',
  several: '(more than one may be right)',
  question: (number) => `Question ${number}`,
  missing: (pieces) => `Not there yet: ${pieces.join(', ')}.`,
  hours: (count) => `${count} h`,
  weeks: (count) => (count === 1 ? 'about 1 week' : `about ${count} weeks`),
};

const CHINESE: CourseWords = {
  contents: { tutorial: '教程', resources: '资源', quiz: '测验' },
  difficulties: { easy: '简单', medium: '中等', hard: '困难' },
  resources: '资源',
  quiz: '测验',
  answer: '答案',
  several: '（可能有多个正确答案）',
  question: (number) => `问题 ${number}`,
  missing: (pieces) => `尚未写好：${pieces.join('、')}。`,
  hours: (count) => `${count} 小时`,
  weeks: (count) => `大约 ${count} 周`,
};

/** Chooses the words that go with a course; English where its language has none. */
export const chooseWords = (language: string): CourseWords => (/^zh\b/i.test(language) ? CHINESE : ENGLISH);
