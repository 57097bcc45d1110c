export { cutLeaks } from './lesson/cut-leaks.ts';
export type { Lesson, LessonSubject } from './lesson/lesson.ts';
export { prepareLesson } from './lesson/prepare-lesson.ts';
export { LESSON_RULES } from './lesson/rules.ts';
export type { Chapter, Course } from './outline/course.ts';
export { judgeOutlinePiece } from './outline/judge-outline-piece.ts';
export { prepareCourse, type WrittenPieces } from './outline/prepare-course.ts';
export { COURSE_RULES } from './outline/rules.ts';
export { chooseExcerpts } from './quiz/choose-excerpts.ts';
export { type KeyPosition, measureKeyPosition } from './quiz/key-position.ts';
export {
  countByChance,
  type LongestKeyShare,
  listLongestKeys,
  measureLongestKeyShare,
} from './quiz/longest-key-share.ts';
export { prepareItems } from './quiz/prepare-item.ts';
export { listKeys, type QuizItem } from './quiz/quiz-item.ts';
export type { AskedQuestion } from './quiz/rank-passages.ts';
export { COURSE_QUIZ_RULES, ITEM_RULES, QUIZ_RULES } from './quiz/rules.ts';
export { shuffleOptions } from './quiz/shuffle-options.ts';
export { canonicaliseUrl } from './resources/canonicalise-url.ts';
export { judgeLinkPage, type LinkPage, type LinkVerdict } from './resources/judge-link-page.ts';
export {
  prepareReadingList,
  type ReadingList,
  type ReadingListSubject,
} from './resources/reading-list.ts';
export { LINK_RULES, RESOURCE_RULES } from './resources/rules.ts';
export { applyRules, type Fault, type Rule } from './rule/define-rule.ts';
export { type ListedRule, listRules } from './rule/list-rules.ts';
