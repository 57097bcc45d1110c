import type { ConceptNode, ContentType, FindingSeverity, QualityReport } from '@roadwright/domain';

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
  readonly links: LinkWords;
  readonly quality: QualityWords;
}

/** What stands behind an entry whose address was looked at; each begins with the word for a link. */
interface LinkWords {
  ok(day: string): string;
  readonly unverified: string;
  dead(url: string): string;
  blocked(url: string): string;
}

/** What a report on a course's quality says. */
interface QualityWords {
  readonly title: string;
  readonly outline: string;
  readonly course: string;
  readonly findings: string;
  readonly none: string;
  readonly severities: Readonly<Record<FindingSeverity, string>>;
  checked(report: QualityReport): string;
  rules(passed: number, total: number): string;
  failed(failed: number, total: number): string;
  links(counts: QualityReport['links']): string;
  answers(counts: QualityReport['answers']): string;
  spent(calls: number, tokens: number, cost: string | null): string;
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
  links: {
    ok: (day) => `link checked on ${day}`,
    unverified: 'link could not be verified',
    dead: (url) => `link is dead: ${url}`,
    blocked: (url) => `link is not followed: ${url}`,
  },
  quality: {
    title: 'Quality report',
    outline: 'Outline',
    course: 'The course as a whole',
    findings: 'Findings',
    none: 'Nothing was found.',
    severities: { blocking: 'blocking', warning: 'warning' },
    checked: ({ pieces_checked, pieces_total, findings_count, blocking_count }) =>
      `Pieces checked: ${pieces_checked} of ${pieces_total}. Findings left: ${findings_count}, blocking: ${blocking_count}.`,
    rules: (passed, total) => `Rules that found nothing: ${passed} of ${total}.`,
    failed: (failed, total) => `${failed} of ${total}`,
    links: ({ ok, dead, unverified, blocked, unchecked }) =>
      `Links: ${ok} ok, ${dead} dead, ${unverified} not verified, ${blocked} not followed, ${unchecked} not checked.`,
    answers: ({ asked, agreed, rewritten, dropped }) =>
      `Questions answered from the lesson without the key: ${asked}, as the key says: ${agreed}, rewritten: ${rewritten}, dropped: ${dropped}.`,
    spent: (calls, tokens, cost) =>
      `Calls for checking and mending: ${calls}, tokens: ${tokens}${cost === null ? '' : `, cost: ${cost}`}.`,
  },
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
  links: {
    ok: (day) => `链接已于 ${day} 检查`,
    unverified: '链接未能验证',
    dead: (url) => `链接已失效：${url}`,
    blocked: (url) => `链接不予跳转：${url}`,
  },
  quality: {
    title: '质量报告',
    outline: '大纲',
    course: '整个课程',
    findings: '发现的问题',
    none: '没有发现问题。',
    severities: { blocking: '严重', warning: '提示' },
    checked: ({ pieces_checked, pieces_total, findings_count, blocking_count }) =>
      `共 ${pieces_total} 份内容，已检查 ${pieces_checked} 份；尚有 ${findings_count} 个问题，其中 ${blocking_count} 个严重。`,
    rules: (passed, total) => `规则：${total} 条中有 ${passed} 条没有发现问题。`,
    failed: (failed, total) => `${total} 份中有 ${failed} 份`,
    links: ({ ok, dead, unverified, blocked, unchecked }) =>
      `链接：${ok} 个有效，${dead} 个失效，${unverified} 个未能验证，${blocked} 个不予跳转，${unchecked} 个未检查。`,
    answers: ({ asked, agreed, rewritten, dropped }) =>
      `答案：不看答案、只凭课文回答了 ${asked} 道题，${agreed} 道与答案一致；重写 ${rewritten} 道，删去 ${dropped} 道。`,
    spent: (calls, tokens, cost) =>
      `检查与修改共用 ${calls} 次调用、${tokens} 个 token${cost === null ? '' : `，${cost}`}。`,
  },
};

/** Chooses the words that go with a course; English where its language has none. */
export const chooseWords = (language: string): CourseWords => (/^zh\b/i.test(language) ? CHINESE : ENGLISH);
