import { defineRule, type Fault } from '../rule/define-rule.ts';
import { nameOption, type QuizItem } from './quiz-item.ts';
import { HALADYNA } from './sources.ts';

const ENDS_WITH_ARTICLE = /\b(an?)\s*(?:_+|\.{3,}|…)?\s*[:.?]?$/;
const ENDS_SINGULAR =
  /\b(?:is|was|is called|is known as|is termed|was called)\s*(?:the\s*)?(?:_+|\.{3,}|…)?\s*[:.?]?$/i;
const ENDS_PLURAL =
  /\b(?:are|were|are called|are known as|are termed|were called)\s*(?:the\s*)?(?:_+|\.{3,}|…)?\s*[:.?]?$/i;

const VOWEL = /^[aeiou]/i;
/** Written with a vowel and spoken without one, and the other way round. */
const NO_VOWEL_SOUND =
  /^(?:uni(?![nm])|use|usu|usa|ut[ei]|u[rk]a|ubiq|eu|ewe|one\b|once|u-|u\b|us\b|uk\b|u\.)/i;
const VOWEL_SOUND = /^(?:hour|honest|honou?r|heir|herb\b|[fhlmnrsx](?:[A-Z0-9-]|\b(?!')))/;
const STARTS_VOWEL = (text: string): boolean =>
  (VOWEL.test(text) && !NO_VOWEL_SOUND.test(text)) ||
  VOWEL_SOUND.test(text) ||
  /^[FHLMNRSX](?:[A-Z0-9-]|\b)/.test(text);

const SINGULAR_S =
  /(?:ss|us|is|ics|ness|series|species|gas|lens|news|atlas|bias|canvas|chaos|cosmos|ethos|pathos|diabetes|rabies|measles|mathematics)$/i;
const IRREGULAR =
  /^(?:mice|men|women|children|people|teeth|feet|geese|criteria|phenomena|bacteria|nuclei|fungi|alumni|data|vertebrae|larvae|algae|axes)$/i;
const MOST_WORDS = 3;

const isPlural = (text: string): boolean => {
  const last = text.split(/[ -]/).at(-1) ?? '';
  return IRREGULAR.test(last) || (/[a-z]s$/.test(last) && !SINGULAR_S.test(last));
};

/** The grammar of the question fits every option, not the right one alone. */
export const grammaticalCue = defineRule<QuizItem>({
  name: 'grammatical_cue',
  severity: 'warning',
  source: `${HALADYNA}, 28c: grammatical inconsistencies that cue the right choice`,
  find: (item) => {
    if (item.tongue !== 'en' || item.question.question_type === 'true_false') return [];
    return findArticleCue(item) ?? findNumberCue(item) ?? [];
  },
});

function findArticleCue({ stem, options }: QuizItem): Fault[] | null {
  const article = ENDS_WITH_ARTICLE.exec(stem.prose.trim())?.[1];
  if (article === undefined) return null;
  const misfits = options.findIndex(
    ({ prose }) => /^\p{Script=Latin}/u.test(prose) && STARTS_VOWEL(prose) !== (article === 'an'),
  );
  if (misfits === -1) return null;
  return [
    {
      where: nameOption(misfits),
      detail: `The question ends in "${article}", which "${options[misfits]?.text}" does not go with.`,
      suggestion: 'End the question before the article and begin every option with its own, or write "a(n)".',
    },
  ];
}

function findNumberCue({ stem, options, keys }: QuizItem): Fault[] | null {
  const text = stem.prose.trim();
  const plural = ENDS_PLURAL.test(text);
  if ((!plural && !ENDS_SINGULAR.test(text)) || keys.size !== 1) return null;
  if (
    options.some(
      ({ prose }) => prose.split(' ').length > MOST_WORDS || !/^[\p{Script=Latin} '’-]+$/u.test(prose),
    )
  )
    return null;
  const [key = -1] = keys;
  const fits = options.map(({ prose }) => isPlural(prose) === plural);
  if (!fits[key] || fits.filter(Boolean).length > 1) return null;
  return [
    {
      where: nameOption(key),
      detail: `Of the options only "${options[key]?.text}" goes with the ${plural ? 'plural' : 'singular'} of the question.`,
      suggestion: 'Give all options the same number.',
    },
  ];
}
