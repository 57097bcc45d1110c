import { CONTENT_TYPES, type ContentType } from '../artifact/content-type.ts';
import type { LlmUsage } from '../port/llm.ts';
import { type Framework, listConcepts } from '../roadmap/framework.ts';
import type { ConceptQuality, PieceQuality, QualityReport } from '../view/quality-view.ts';
import { countRules, type Judged } from './count-rules.ts';
import type { Finding, FindingSeverity } from './finding.ts';
import type { CourseVerdict, Verdict } from './verdict.ts';

/** The newest version of a piece, as it is stored. */
interface StoredQuality {
  readonly concept_id: string;
  readonly content_type: ContentType;
  readonly version: number;
  /** Questions of a quiz, entries of a reading list; 0 of a lesson. */
  readonly entries: number;
  /** null while it was not checked, as `checked_at` is. */
  readonly verdict: Verdict | null;
  readonly checked_at: string | null;
}

/** All that is stored about the quality of a course. */
export interface StoredCourseQuality {
  readonly roadmap_id: string;
  readonly title: string;
  /** Of the framework. */
  readonly version: number;
  readonly framework: Framework;
  readonly pieces: readonly StoredQuality[];
  readonly course: { readonly verdict: CourseVerdict; readonly checked_at: string } | null;
  readonly spent: {
    /** By all tasks of the roadmap, for whatever. */
    readonly total: LlmUsage;
    /** By the checks of all versions, also of those that are not the newest any more. */
    readonly checking: LlmUsage;
    readonly repairing: LlmUsage;
  };
}

/** What the rules say by themselves. */
export interface RuleBook {
  /** Of the outline as it is now. */
  readonly outline: {
    /** The rules that it was held to. */
    readonly rules: readonly string[];
    readonly findings: readonly Finding[];
  };
  /** How grave a rule's findings are by themselves; a rule that is not here has blemishes only. */
  readonly severities: ReadonlyMap<string, FindingSeverity>;
}

/** Puts the quality report of a course together, as far as it has been checked. */
export function createQualityReport(
  stored: StoredCourseQuality,
  { outline, severities }: RuleBook,
): QualityReport {
  const placed = listConcepts(stored.framework);
  const known = Map.groupBy(stored.pieces, ({ concept_id }) => concept_id);
  const pieces = placed.flatMap(({ concept }) => known.get(concept.concept_id) ?? []);
  const verdicts = pieces.flatMap(({ verdict }) => verdict ?? []);
  const course = stored.course && { ...stored.course.verdict, checked_at: stored.course.checked_at };
  const judged: Judged[] = [outline, ...verdicts, ...(course === null ? [] : [course])];
  const findings = judged.flatMap((one) => one.findings);
  return {
    roadmap_id: stored.roadmap_id,
    title: stored.title,
    version: stored.version,
    pieces_total: pieces.length,
    pieces_checked: verdicts.length,
    findings_count: findings.length,
    blocking_count: findings.filter(({ severity }) => severity === 'blocking').length,
    rules: countRules(judged, severities),
    outline: [...outline.findings],
    course,
    concepts: placed.map(({ concept: { concept_id, title } }) => ({
      concept_id,
      title,
      ...readPieces(known.get(concept_id) ?? []),
    })),
    links: countLinks(pieces),
    answers: countAnswers(pieces),
    spent: splitSpent(stored.spent),
  };
}

type Pieces = Pick<ConceptQuality, ContentType>;

function readPieces(pieces: readonly StoredQuality[]): Pieces {
  const read = (content_type: ContentType): PieceQuality | null => {
    const piece = pieces.find((one) => one.content_type === content_type);
    if (piece === undefined) return null;
    const { version, verdict, checked_at } = piece;
    const { findings = [], repair = null, answers = null, links = [] } = verdict ?? {};
    return { version, checked_at, findings, repair, answers, links };
  };
  return Object.fromEntries(
    CONTENT_TYPES.map((content_type) => [content_type, read(content_type)]),
  ) as Pieces;
}

function countLinks(pieces: readonly StoredQuality[]): QualityReport['links'] {
  const counts = { ok: 0, dead: 0, unverified: 0, blocked: 0, unchecked: 0 };
  for (const { content_type, entries, verdict } of pieces) {
    if (content_type !== 'resources') continue;
    const links = verdict?.links ?? [];
    for (const { state } of links) counts[state] += 1;
    counts.unchecked += Math.max(0, entries - links.length);
  }
  return counts;
}

function countAnswers(pieces: readonly StoredQuality[]): QualityReport['answers'] {
  const quizzes = pieces.filter(({ content_type }) => content_type === 'quiz');
  const checks = quizzes.flatMap(({ verdict }) => verdict?.answers ?? []);
  const sum = <Item>(items: readonly Item[], read: (item: Item) => number): number =>
    items.reduce((total, item) => total + read(item), 0);
  return {
    questions: sum(quizzes, ({ entries }) => entries),
    asked: sum(checks, ({ asked }) => asked),
    agreed: sum(checks, ({ agreed }) => agreed),
    rewritten: sum(checks, ({ rewritten }) => rewritten),
    dropped: sum(checks, ({ dropped }) => dropped),
  };
}

/** What was spent on checks stands in verdicts, and the rest was spent on writing: unknown with any part of it. */
function splitSpent({ total, checking, repairing }: StoredCourseQuality['spent']): QualityReport['spent'] {
  const rest = (read: (usage: LlmUsage) => number): number =>
    Math.max(0, read(total) - read(checking) - read(repairing));
  const costs = [total, checking, repairing].map(({ cost_micro_usd }) => cost_micro_usd);
  const writing = {
    llm_calls: rest(({ llm_calls }) => llm_calls),
    input_tokens: rest(({ input_tokens }) => input_tokens),
    output_tokens: rest(({ output_tokens }) => output_tokens),
    cost_micro_usd: costs.includes(null) ? null : rest(({ cost_micro_usd }) => cost_micro_usd ?? 0),
  };
  return { writing, checking: { ...checking }, repairing: { ...repairing } };
}
