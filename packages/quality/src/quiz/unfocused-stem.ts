import { CODE_MARK } from '../lesson/lesson.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { QuizItem } from './quiz-item.ts';
import { HALADYNA } from './sources.ts';

/** What questions of any matter are made of. */
const GENERIC_EN = new Set(
  `a an the of to in on is are was were be do does did it this that these those and or not for with by at as from
  which what who whom whose when where why how many much following option options answer answers choice choices
  statement statements claim claims one ones correct true false incorrect right wrong best good
  most least accurate valid choose select pick identify mark find name determine question please below above here
  given describes describe describing concept concepts apply applies topic lesson course text section there all any
  except only about regarding concerning you your we can could should would will must may might has have i its their
  them they something thing things item items example examples statement's complete fill blank suitable appropriate
  likely following: consider think your's if also read carefully single multiple each every q question1 quiz test
  according author passage`.split(/\s+/),
);
const GENERIC_ZH =
  /下列|以下|下面|上述|关于|有关|本课|本节|课程|内容|知识|概念|各项|选项|说法|描述|叙述|陈述|表述|观点|判断|哪一?[项个些种]|什么|正确|错误|不对|对的|恰当|合适|符合|题意|请?选择|请选出?|选出|请问|最佳|答案|一项|[的是了吗呢中对错不有为与和请从在这那个些一]/gu;
const NUMBERED = /^\s*(?:q|question|第)?\s*\d+\s*[.):、题]?\s*/u;
const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** The question says what is asked; it can be thought about before the options are read. */
export const unfocusedStem = defineRule<QuizItem>({
  name: 'unfocused_stem',
  severity: 'warning',
  source: `${HALADYNA}, 15: include the central idea in the stem`,
  find: ({ stem: { prose, lower, text }, tongue }) => {
    if (tongue === 'other' || prose.includes(CODE_MARK) || text.includes('\n')) return [];
    const asked = lower.replace(NUMBERED, '');
    // A sign of a formula or a number is a matter of its own.
    if (/[\d=+×÷√∑∫%$<>^→\\]/u.test(asked)) return [];
    const bare = BEYOND_ASCII.test(asked) ? asked.replaceAll(GENERIC_ZH, ' ') : asked;
    if (namesMatter(bare)) return [];
    return [
      {
        where: 'question',
        detail: `"${text}" does not say what it is about.`,
        suggestion:
          'Put the matter into the question, so that it can be answered before the options are read.',
      },
    ];
  },
});

/** Whether any word is more than a question is made of; mostly the first ones tell, and the rest is not read. */
function namesMatter(text: string): boolean {
  for (const [word] of text.matchAll(WORD)) if (!GENERIC_EN.has(word)) return true;
  return false;
}
