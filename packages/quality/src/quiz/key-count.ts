import { defineRule, type Fault } from '../rule/define-rule.ts';
import { listKeys, type QuizItem } from './quiz-item.ts';
import { HALADYNA } from './sources.ts';

const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, 两: 2, 二: 2, 三: 3, 四: 4 };
const ASKED = {
  en: /\b(?:which|choose|select|pick|mark|identify)(?: the| any)? (two|three|four|[234])(?= \p{L})(?! (?:digits|letters|characters|words|notes|syllables|lines)\b)/iu,
  zh: /(?:哪|选出?|选择)\s?([两二三四234])[项个种条位类]/u,
  other: null,
};
const ASKS_FOR_ALL = {
  en: /\b(?:select|choose|check|mark|pick) (?:all|every\w*|any|each)\b[^.?!]{0,40}\b(?:apply|applies|correct|true|right)\b/i,
  zh: /[(【[]\s?(?:多选|可多选|不定项)|选出?择?所有|可以?选多[项个]/u,
  other: null,
};
/** An option that holds several answers, such as `Mercury and Venus`. */
const IS_SEVERAL = /,|、|&|;|\+|\band\b|[和与及]/;

const fault = (detail: string, suggestion: string, severity?: Fault['severity']): Fault => ({
  where: 'correct_answer',
  detail,
  suggestion,
  ...(severity === undefined ? {} : { severity }),
});

/** The number of right options is the one that the type and the stem announce. */
export const keyCount = defineRule<QuizItem>({
  name: 'key_count',
  severity: 'blocking',
  source: `${HALADYNA}, 19: one right answer`,
  find: (item) => [...findBadIndices(item), ...(findBadCount(item) ?? [])],
});

function findBadIndices({ question: { correct_answer, options } }: QuizItem): Fault[] {
  const bad = correct_answer.filter(
    (index, place) => !(index in options) || correct_answer.indexOf(index) < place,
  );
  if (bad.length === 0) return [];
  return [
    fault(
      `correct_answer holds ${bad.join(', ')}, which is no option or stands twice.`,
      'List the 0-based index of each right option once.',
    ),
  ];
}

function findBadCount(item: QuizItem): Fault[] | null {
  const { question, keys, options, stem, tongue } = item;
  if (keys.size === 0)
    return [fault('No option is marked as right.', 'Mark the right option in correct_answer.')];
  const several = question.question_type === 'multiple_choice';
  if (!several && keys.size > 1) {
    return [
      fault(
        `${keys.size} options are marked as right, and the type ${question.question_type} has one.`,
        'Keep the one right option, or make it multiple_choice and say so in the question.',
      ),
    ];
  }
  if (several && keys.size === options.length) {
    return [fault('Every option is marked as right.', 'Add wrong options, or ask for one of them.')];
  }
  const asked = ASKED[tongue]?.exec(stem.lower)?.[1];
  const wanted = asked === undefined ? null : (NUMBERS[asked] ?? Number(asked));
  if (
    wanted !== null &&
    wanted !== keys.size &&
    !listKeys(item).some(({ lower }) => IS_SEVERAL.test(lower))
  ) {
    return [
      fault(
        `The question asks for ${wanted}, and ${keys.size} ${keys.size === 1 ? 'is' : 'are'} marked as right.`,
        'Let the question name as many as are right, and give it the type that goes with it.',
      ),
    ];
  }
  if (!several && ASKS_FOR_ALL[tongue]?.test(stem.lower)) {
    return [
      fault(
        'The question asks for all that are right, and its type lets the learner choose one.',
        'Make it multiple_choice, or ask for one.',
      ),
    ];
  }
  if (!several || keys.size > 1) return null;
  return [
    fault(
      'The type is multiple_choice, and only one option is right.',
      'Make it single_choice, or mark the other options that are right.',
      'warning',
    ),
  ];
}
