import type { AnswerCheck, ArtifactBody, LlmUsage, Quiz, QuizQuestion, Repair } from '@roadwright/domain';
import type { QuizItem } from '@roadwright/quality';
import type { ConceptWork } from '../content/content-plan.ts';
import type { ContentRun } from '../content/content-run.ts';
import { NO_USAGE, sumUsage } from '../lane/usage.ts';
import { type Adopted, adoptRewriting } from './adopt-rewriting.ts';
import { askBlind } from './ask-blind.ts';
import { askForRewriting } from './ask-for-rewriting.ts';
import { listBlocking } from './count-findings.ts';
import { createDispute, findFaults } from './find-faults.ts';
import { type JudgedQuiz, judgeQuestions, QUESTION_RULES } from './judge-questions.ts';
import { keepCost } from './keep-cost.ts';
import { type StoredPiece, storeMended, storeVerdict } from './store-verdict.ts';
import { takeTurn } from './take-turn.ts';
import { tryCheck } from './try-check.ts';

interface QuizToCheck extends StoredPiece<Quiz> {
  /** Markdown of the lesson that it asks about. */
  readonly lesson: string;
}

/**
 * Judges a stored quiz by its rules and by blind answers; faulty questions go back to their author once, and what is
 * no better then is taken out. Stores the verdict, and resolves with the questions that are kept.
 *
 * @throws only when the claim cannot go on
 */
export async function checkQuiz(
  run: ContentRun,
  work: ConceptWork,
  quiz: QuizToCheck,
): Promise<readonly QuizItem[]> {
  await takeTurn(run.signal);
  const { lesson } = quiz;
  const source = { language: run.task.request.preferences.primary_language, lesson };
  const first = judgeQuestions(quiz.body.questions, source);
  const asked = await askReader(run, work, { questions: first.questions, lesson });
  const { agrees } = asked;
  const faults = findFaults({ judged: first, agrees, order: work.order });
  const mending = mend(run, work, { ...quiz, first, faults, agrees });
  const mended = await keepCost(run, asked.usage, mending);
  const { kept, rewritten, dropped, failure } = mended;
  const questions = kept?.map(({ question }) => question);
  const last = questions === undefined ? first : judgeQuestions(questions, source);
  const formers = kept?.map(({ former }) => former) ?? [...first.questions.keys()];
  // Of a reader who is not trusted the questions stay, and so does what was said of them.
  const disputes = formers.flatMap((former, index) =>
    former !== null && agrees?.[former] === false ? [createDispute(index)] : [],
  );
  const told = failure === undefined ? {} : { failure };
  storeVerdict(run, work, {
    content_type: 'quiz',
    version: kept === null ? quiz.version : quiz.version + 1,
    rules: asked.answers === null ? QUESTION_RULES : [...QUESTION_RULES, { name: 'answer_disputed' }],
    findings: [...disputes, ...last.findings],
    repair: mended.repair === null ? null : { outcome: mended.repair, ...countBefore(first, agrees) },
    answers: asked.answers === null ? null : { ...asked.answers, ...told, rewritten, dropped },
    spent: { checking: sumUsage([asked.usage, mended.checking]), repairing: mended.repairing },
  });
  return last.items;
}

interface Reading {
  readonly questions: readonly QuizQuestion[];
  readonly lesson: string;
}

/** Has the questions answered blind, where that is wanted. */
async function askReader(run: ContentRun, work: ConceptWork, reading: Reading) {
  if (!run.checks?.answers) return { agrees: null, answers: null, usage: NO_USAGE };
  const tried = await tryCheck(run, () => askBlind(run, work, reading));
  const none = { asked: 0, agreed: 0, rewritten: 0, dropped: 0 };
  if (tried.made === null) {
    return { agrees: null, answers: { ...none, failure: tried.failure } as AnswerCheck, usage: tried.usage };
  }
  const { agrees, usage } = tried.made;
  const answers: AnswerCheck = { ...none, asked: agrees.length, agreed: agrees.filter(Boolean).length };
  return { agrees, answers, usage };
}

interface Mended extends Pick<Adopted, 'rewritten' | 'dropped' | 'checking' | 'failure'> {
  /** null where the quiz stays as it is. */
  readonly kept: Adopted['kept'] | null;
  readonly repair: Repair['outcome'] | null;
  readonly repairing: LlmUsage;
}

const UNTOUCHED: Mended = {
  kept: null,
  repair: null,
  rewritten: 0,
  dropped: 0,
  checking: NO_USAGE,
  repairing: NO_USAGE,
};

interface FaultyQuiz extends QuizToCheck {
  readonly first: JudgedQuiz;
  readonly faults: ReturnType<typeof findFaults>;
  readonly agrees: readonly boolean[] | null;
}

async function mend(run: ContentRun, work: ConceptWork, quiz: FaultyQuiz): Promise<Mended> {
  const { first, version, lesson, faults, agrees } = quiz;
  if (faults.length === 0) return UNTOUCHED;
  const tried = await tryCheck(run, () =>
    askForRewriting(run, work, { questions: first.questions, faults, lesson }),
  );
  if (tried.made === null) return { ...UNTOUCHED, repair: 'failed', repairing: tried.usage };
  const { model, prompt_version, usage, questions: sent } = tried.made;
  const adopting = adoptRewriting(run, work, { first, faults, lesson, sent, agrees });
  const adopted = await keepCost(run, usage, adopting);
  const { kept, ...told } = adopted;
  const none = { rewritten: 0, dropped: 0, kept: null, repair: 'discarded', repairing: usage } as const;
  if (told.rewritten + told.dropped === 0) return { ...told, ...none };
  const questions = kept.map(({ question }) => question);
  const artifact: ArtifactBody = { content_type: 'quiz', body: { questions } };
  const mended = { ...artifact, version: version + 1, model, prompt_version, usage };
  if (!(await storeMended(run, work, mended))) return { ...told, ...none };
  return { ...told, kept, repair: 'kept', repairing: usage };
}

function countBefore({ findings }: JudgedQuiz, agrees: readonly boolean[] | null) {
  const disputed = agrees?.filter((agrees) => !agrees).length ?? 0;
  return {
    findings_before: findings.length + disputed,
    blocking_before: listBlocking(findings).length + disputed,
  };
}
