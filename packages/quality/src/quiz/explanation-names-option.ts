import { defineRule } from '../rule/define-rule.ts';
import { listClaims } from './list-claims.ts';
import { listKeys, type QuizItem } from './quiz-item.ts';
import { readTruth, readTruthClaim } from './read-truth.ts';

/** Spares the many explanations that call nothing right the closer look. */
const MAY_CLAIM = /correct|right|best|true|false|wrong|answer|option|yes|no\b|选|正确|答案|错|对/i;

/** What an explanation calls right is what the key says. */
export const explanationNamesOption = defineRule<QuizItem>({
  name: 'explanation_names_option',
  severity: 'blocking',
  source: 'Roadwright: an explanation that contradicts its key leaves the learner with two answers',
  find: (item) => {
    if (!MAY_CLAIM.test(item.explanation.text)) return [];
    const claimed = findWrongPlace(item) ?? findWrongText(item) ?? findWrongTruth(item);
    if (claimed === null) return [];
    const right = listKeys(item)
      .map(({ text }) => `"${text}"`)
      .join(' and ');
    return [
      {
        where: 'explanation',
        detail: `The explanation calls ${claimed} right, and the key is ${right === '' ? 'empty' : right}.`,
        suggestion: 'Solve the question again, then let the key and the explanation say the same.',
      },
    ];
  },
});

function findWrongPlace({ explanation, keys }: QuizItem): string | null {
  const wrong = listClaims(explanation.wide).find(({ index }) => !keys.has(index));
  return wrong === undefined ? null : `option ${wrong.name}`;
}

const SAYS_RIGHT = [
  /\b(?:correct|right|best) (?:answer|option|choice|response)(?: here)? (?:is|was|would be|must be)(?: therefore| thus)?:?\s+/i,
  /^(?:correct )?answer:\s*/i,
  /(?:正确(?:答案|选项)|本题答案|答案|应选|故选)(?:应)?(?:是|为|:)?\s*/u,
];
const AFTER = /^(?:["'”’)]*)(?:$|[\s.,;:!。,;、—-]|因|是)/u;

/** The text that stands after `the correct answer is`, or before `is correct` at the very beginning. */
function findWrongText({ explanation: { level: said }, options, keys }: QuizItem): string | null {
  const lower = said.toLowerCase();
  const rest = SAYS_RIGHT.map((pattern) => {
    const match = pattern.exec(said);
    return match === null ? null : lower.slice(match.index + match[0].length).replace(/^["'“‘]/, '');
  }).find((text) => text !== null);
  const fits = (text: string, level: string, ending: RegExp) =>
    level.length > 1 && text.startsWith(level) && ending.test(text.slice(level.length));
  const start = lower.replace(/^["'“‘]/, '');
  const named = options
    .map(({ level }, index) => ({ level: level.toLowerCase(), index }))
    .filter(
      ({ level }) =>
        (rest !== undefined && rest !== null && fits(rest, level, AFTER)) ||
        fits(
          start,
          level,
          /^["'”’]? (?:is|are) (?:the )?(?:correct|right)\b(?! (?:only|if|when|in part))|^["'”’]?(?:是|才是)?正确(?:答案|的|选项)/u,
        ),
    )
    .toSorted((one, other) => other.level.length - one.level.length)[0];
  return named === undefined || keys.has(named.index) ? null : `"${options[named.index]?.text}"`;
}

function findWrongTruth({ question, explanation, options, keys }: QuizItem): string | null {
  if (question.question_type !== 'true_false') return null;
  const claim = readTruthClaim(explanation.wide);
  const [key = -1] = keys;
  const truth = readTruth(options[key]?.lower ?? '');
  return claim === null || truth === null || claim === truth ? null : claim ? '"true"' : '"false"';
}
