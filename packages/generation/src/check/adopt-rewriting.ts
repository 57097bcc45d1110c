import type { Failure, LlmUsage, QuizQuestion } from '@roadwright/domain';
import { listKeys, listLongestKeys, type QuizItem } from '@roadwright/quality';
import type { ConceptWork } from '../content/content-plan.ts';
import type { ContentRun } from '../content/content-run.ts';
import { NO_USAGE } from '../lane/usage.ts';
import { askBlind } from './ask-blind.ts';
import type { RepairOrder } from './ask-for-rewriting.ts';
import { listBlocking } from './count-findings.ts';
import { type Fault, isTrusted } from './find-faults.ts';
import { type JudgedQuiz, judgeQuestions, listFindingsOf } from './judge-questions.ts';
import { tryCheck } from './try-check.ts';

/** A question of the quiz as it is kept. */
interface Kept {
  readonly question: QuizQuestion;
  /** Its place before, where it was not rewritten. */
  readonly former: number | null;
}

/** What becomes of a quiz of which some questions went back. */
export interface Adopted {
  readonly kept: readonly Kept[];
  readonly rewritten: number;
  readonly dropped: number;
  /** What the second blind check cost. */
  readonly checking: LlmUsage;
  /** Why it brought nothing, where it did not. */
  readonly failure?: Failure;
}

interface Adoption extends Pick<RepairOrder, 'faults' | 'lesson'> {
  /** The quiz that its author was told the faults of. */
  readonly first: JudgedQuiz;
  /** What came back, in the order of the faults. */
  readonly sent: readonly QuizQuestion[];
  /** What blind answers said of it; null where nobody could be asked. */
  readonly agrees: readonly boolean[] | null;
}

/**
 * Takes what the author sent where it is sound: no rule calls it misleading, and a blind answer is its key where it
 * says anything new. A grave fault that stays takes its question out, but never the last one.
 */
export async function adoptRewriting(
  run: ContentRun,
  work: ConceptWork,
  { first, faults, lesson, sent, agrees }: Adoption,
): Promise<Adopted> {
  const language = run.task.request.preferences.primary_language;
  const candidates = sent.map((question, turn) => keepWhatIsSound(question, first, faults[turn]));
  const judged = judgeQuestions(candidates, { language, lesson });
  const doubtful =
    agrees === null
      ? []
      : candidates.flatMap((_, turn) => (isDoubtful(judged, first, { turn, faults }) ? [turn] : []));
  const { disputed, ...reading } = await readAgain(run, work, { doubtful, candidates, lesson });
  const longest = new Set(listLongestKeys(judged.items));
  // Without a second reading only what the first one was against is still doubted.
  const isUnread = (index: number) => reading.failure !== undefined && agrees?.[index] !== false;
  const isSound = (turn: number, { index, is_grave, is_uneven }: Fault) =>
    turn < candidates.length &&
    listBlocking(listFindingsOf(judged.findings, turn)).length === 0 &&
    (!disputed.has(turn) || isUnread(index) || (is_grave && !isTrusted(agrees))) &&
    !(is_uneven && longest.has(turn));
  const taken = faults.flatMap((fault, turn) => {
    const question = isSound(turn, fault) ? candidates[turn] : undefined;
    return question === undefined ? [] : [[fault.index, question] as const];
  });
  return { ...exchange(first.questions, new Map(taken), faults), ...reading };
}

/** Puts sound questions in the place of faulty ones. */
function exchange(
  formers: readonly QuizQuestion[],
  taken: ReadonlyMap<number, QuizQuestion>,
  faults: readonly Fault[],
): Pick<Adopted, 'kept' | 'rewritten' | 'dropped'> {
  const grave = new Set(faults.filter(({ is_grave }) => is_grave).map(({ index }) => index));
  const kept = formers.flatMap((former, index): Kept[] => {
    const question = taken.get(index);
    if (question !== undefined) return [{ question, former: null }];
    return grave.has(index) ? [] : [{ question: former, former: index }];
  });
  if (kept.length > 0) return { kept, rewritten: taken.size, dropped: formers.length - kept.length };
  const all = formers.map((question, former) => ({ question, former }));
  return { kept: all, rewritten: 0, dropped: 0 };
}

/** Of a question whose options were only uneven, nothing is taken but these and what is said of them. */
function keepWhatIsSound(
  sent: QuizQuestion,
  { questions }: JudgedQuiz,
  fault: Fault | undefined,
): QuizQuestion {
  const former = fault?.is_uneven ? questions[fault.index] : undefined;
  if (former === undefined) return sent;
  const { options, correct_answer, explanation } = sent;
  return { ...former, options, correct_answer, explanation };
}

/** Whether a reader has to say that the key is right: it is spared where it says what it said before. */
function isDoubtful(
  { items }: JudgedQuiz,
  first: JudgedQuiz,
  { turn, faults }: { readonly turn: number; readonly faults: readonly Fault[] },
): boolean {
  const [fault, item] = [faults[turn], items[turn]];
  const former = fault === undefined ? undefined : first.items[fault.index];
  return !fault?.is_uneven || item === undefined || former === undefined || !isAlike(item, former);
}

/** So many of the terms of the shorter key stand in the longer one, where it was only shortened or written out. */
const ALIKE = 0.6;

function isAlike(item: QuizItem, former: QuizItem): boolean {
  const [[own, ...more], [other, ...others]] = [listKeys(item), listKeys(former)];
  if (own === undefined || other === undefined || more.length + others.length > 0) return false;
  if (item.options.length !== former.options.length) return false;
  const least = Math.min(own.terms.size, other.terms.size);
  return least > 0 && own.terms.intersection(other.terms).size >= ALIKE * least;
}

interface SecondReading {
  readonly doubtful: readonly number[];
  readonly candidates: readonly QuizQuestion[];
  readonly lesson: string;
}

/** Has doubtful candidates answered blind; what nobody could answer counts as disputed. */
async function readAgain(
  run: ContentRun,
  work: ConceptWork,
  { doubtful, candidates, lesson }: SecondReading,
): Promise<Pick<Adopted, 'checking' | 'failure'> & { readonly disputed: ReadonlySet<number> }> {
  if (doubtful.length === 0) return { disputed: new Set(), checking: NO_USAGE };
  const questions = doubtful.flatMap((turn) => candidates[turn] ?? []);
  const tried = await tryCheck(run, () => askBlind(run, work, { questions, lesson }));
  const disputed = new Set(doubtful.filter((_, place) => tried.made?.agrees[place] !== true));
  if (tried.made === null) return { disputed, checking: tried.usage, failure: tried.failure };
  return { disputed, checking: tried.made.usage };
}
