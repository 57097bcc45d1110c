export { type AnswerCheckAnswer, answerCheckFormat } from '../answer/answer-check-answer.ts';
export { quizRepairFormat } from '../answer/quiz-answer.ts';
export type { LinkChecker, LinkQuestion } from '../port/link-checker.ts';
export type { DueLinks, LinkRecheckStore } from '../port/link-recheck-store.ts';
export type { VerdictDraft, WrittenConcept } from '../port/pipeline-store.ts';
export type { ResourceView } from '../view/concept-view.ts';
export {
  type ConceptQuality,
  type PieceQuality,
  type QualityReport,
  qualityReportSchema,
} from '../view/quality-view.ts';
export {
  createQualityReport,
  type RuleBook,
  type StoredCourseQuality,
} from './create-quality-report.ts';
export { FINDING_SEVERITIES, type Finding, type FindingSeverity } from './finding.ts';
export { LINK_STATES, type LinkCheck, type LinkState } from './link-check.ts';
export type {
  AnswerCheck,
  CourseVerdict,
  Repair,
  Verdict,
} from './verdict.ts';
