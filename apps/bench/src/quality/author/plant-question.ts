import { fill } from '../subject/subject.ts';
import type { Dice } from './dice.ts';
import type { Fact } from './fact.ts';
import type { DefectRates } from './rates.ts';

/** A question as the author sends it. */
interface SentQuestion {
  readonly question: string;
  readonly question_type: 'single_choice';
  readonly options: readonly string[];
  readonly correct_answer: readonly number[];
  readonly explanation: string;
  readonly quote: string;
  readonly difficulty: 'easy' | 'medium';
}

export type QuestionDefect =
  | 'longest_key'
  | 'first_key'
  | 'wrong_key'
  | 'duplicate_option'
  | 'overlapping_option'
  | 'all_of_the_above'
  | 'wrong_explanation';

/** A question with what is wrong about it. */
export interface PlantedQuestion {
  readonly sent: SentQuestion;
  readonly defects: readonly QuestionDefect[];
}

const DISTRACTORS = 3;

/** Draws which defects a question has. */
export const drawDefects = (rates: DefectRates, dice: Dice): QuestionDefect[] => {
  const one_of: QuestionDefect[] = ['duplicate_option', 'overlapping_option', 'all_of_the_above'];
  const drawn = one_of.filter((defect) => dice.happens(rates[defect])).slice(0, 1);
  const others: QuestionDefect[] = ['longest_key', 'first_key', 'wrong_key', 'wrong_explanation'];
  return [...drawn, ...others.filter((defect) => dice.happens(rates[defect]))];
};

/** Writes a question about a fact with just these defects. */
export function plantQuestion(fact: Fact, defects: readonly QuestionDefect[], dice: Dice): PlantedQuestion {
  const has = (defect: QuestionDefect) => defects.includes(defect);
  const distractors = dice.shuffle(fact.others).slice(0, DISTRACTORS);
  // Whoever takes a wrong option for the right one writes that one out.
  const keyed = has('wrong_key') ? (distractors[0] ?? '') : fact.value;
  const rest = has('wrong_key') ? [fact.value, ...distractors.slice(1)] : distractors;
  const wordy = (value: string) => fill(fact.aspect.wordy, { value });
  const [first = '', ...others] = dice.shuffle(rest);
  const lengthened = has('longest_key') ? rest : [wordy(first), ...others];
  const wrong = spoilOptions(lengthened, { has, fact, dice });
  const key = has('longest_key') ? wordy(keyed) : keyed;
  const place = has('first_key') ? 0 : 1 + Math.floor(dice.random() * wrong.length);
  const options = wrong.toSpliced(place, 0, key);
  const explained = has('wrong_explanation') ? (wrong.find((option) => option !== key) ?? key) : key;
  return {
    sent: {
      question: fact.question,
      question_type: 'single_choice',
      options,
      correct_answer: [place],
      explanation: fill(fact.subject.frame.true_explanation, {
        key: explained,
        statement: has('wrong_key') || has('wrong_explanation') ? '' : fact.statement,
      }),
      quote: fact.statement,
      difficulty: dice.happens(0.5) ? 'easy' : 'medium',
    },
    defects,
  };
}

interface Spoiling {
  readonly has: (defect: QuestionDefect) => boolean;
  readonly fact: Fact;
  readonly dice: Dice;
}

/** Puts a bad option in the place of the last wrong one. */
function spoilOptions(options: readonly string[], { has, fact: { subject }, dice }: Spoiling): string[] {
  const [twin = '', other = ''] = dice.shuffle(options.slice(0, -1));
  const spoil = () => {
    if (has('duplicate_option')) return dice.pick(DISGUISES[subject.language])(twin);
    if (has('overlapping_option'))
      return subject.language === 'zh' ? `${twin}和${other}` : `${twin} and ${other}`;
    return has('all_of_the_above') ? subject.frame.all_of_the_above : (options.at(-1) ?? '');
  };
  return [...options.slice(0, -1), spoil()];
}

/** How an option comes to stand there twice. */
const DISGUISES = {
  en: [
    (option: string) => option,
    (option: string) => `${option}.`,
    // Full width, as a keyboard for Chinese gives it.
    (option: string) =>
      option.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ],
  zh: [(option: string) => option, (option: string) => `${option}。`, (option: string) => `${option} `],
} as const;
