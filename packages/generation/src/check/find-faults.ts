import type { Finding } from '@roadwright/domain';
import { countByChance, listLongestKeys } from '@roadwright/quality';
import { keepTelling, listBlocking, tellFinding } from './count-findings.ts';
import { type JudgedQuiz, listFindingsOf, nameQuestion } from './judge-questions.ts';

/** A question that goes back to its author. */
export interface Fault {
  readonly index: number;
  readonly problems: readonly string[];
  /** Whether it had better not be asked at all than as it is. */
  readonly is_grave: boolean;
  /** Whether nothing but the lengths of its options is at fault: what it asks, and what is right, stays. */
  readonly is_uneven: boolean;
}

interface Suspicion {
  readonly judged: JudgedQuiz;
  /** For each question whether a blind answer was its key; null where nobody answered. */
  readonly agrees: readonly boolean[] | null;
  /** Rank of the concept in the course. */
  readonly order: number;
}

/** What is said of a question whose blind answer was not its key. */
export const createDispute = (index: number): Finding => ({
  rule: 'answer_disputed',
  severity: 'blocking',
  where: `${nameQuestion(index)}.correct_answer`,
  detail: 'Somebody who knew the lesson but not the key answered otherwise.',
  suggestion:
    'Look whether the key is wrong, or whether the question can be read in two ways; write it so that the lesson leaves one answer.',
});

const TOO_LONG =
  'The right option is the longest of all. Shorten it, or write the wrong ones out, so that a wrong one is longer.';

/** Lists what goes back: what would mislead, what was answered otherwise, and longest keys beyond chance. */
export function findFaults({ judged, agrees, order }: Suspicion): Fault[] {
  const excess = new Set(listExcess(judged, order));
  const is_trusted = isTrusted(agrees);
  return judged.questions.flatMap((_, index) => {
    const misleading = listBlocking(listFindingsOf(judged.findings, index));
    const disputes = agrees?.[index] === false ? [createDispute(index)] : [];
    const told = [...keepTelling(misleading), ...disputes].map(tellFinding);
    const problems = excess.has(index) ? [...told, TOO_LONG] : told;
    if (problems.length === 0) return [];
    const is_grave = misleading.length > 0 || (is_trusted && disputes.length > 0);
    return [{ index, problems, is_grave, is_uneven: told.length === 0 }];
  });
}

/** Who answers most questions otherwise may be the one who is wrong: nothing is taken out on such a word. */
export function isTrusted(agrees: readonly boolean[] | null): boolean {
  const agreed = agrees?.filter(Boolean).length ?? 0;
  return agrees !== null && agreed * 2 >= agrees.length;
}

/** Quizzes that have fewer than their part, and questions that are written anew, leave room for the others. */
const SPARE = 1.25;

/**
 * The longest keys that are more than this quiz's part of what chance gives the course: parts are whole, so their sum
 * over the concepts is rounded and not each of them.
 */
function listExcess({ items }: JudgedQuiz, order: number): number[] {
  const expected = countByChance(items) * SPARE;
  const part = Math.floor(expected * (order + 1)) - Math.floor(expected * order);
  const longest = listLongestKeys(items);
  return longest.slice(0, Math.max(0, longest.length - part));
}
