import type { Fault } from '../rule/define-rule.ts';
import { nameOption, type QuizItem } from './quiz-item.ts';

const TAIL = String.raw`(?: (?:are|is|can be) (?:all )?(?:true|correct|right|valid|possible|acceptable))?(?:,? (?:depending|because|since|but)\b.*)?$`;
const NOUN = '(?:options|answers|choices|statements|reasons|factors|items|responses|answer choices)';
const GIVEN = '(?:above|preceding|foregoing|following|listed|given|other)';

const ALL_EN = [
  new RegExp(`^(?:all|any|each|every one) of the ${GIVEN}(?:[ -]\\w+)?${TAIL}`),
  new RegExp(`^all (?:the )?above(?: ${NOUN})?${TAIL}`),
  new RegExp(`^all (?:of )?(?:the |these |those )?(?:${GIVEN} )?${NOUN}(?: ${GIVEN})?${TAIL}`),
  /^all (?:of )?(?:these|those|them|three|four)(?: (?:are|is) (?:true|correct|right))?$/,
  /^(?:they )?(?:are )?all (?:are |is )?(?:true|correct|right)$/,
  /^everything (?:above|listed)(?: above)?$/,
];
const NONE_EN = [
  new RegExp(`^(?:none|neither|no one|not any) of the ${GIVEN}(?:[ -]\\w+)?${TAIL}`),
  new RegExp(`^none (?:of )?(?:the |these |those )?(?:${GIVEN} )?${NOUN}(?: ${GIVEN})?${TAIL}`),
  /^none (?:of )?(?:these|those|them)(?: (?:are|is) (?:true|correct|right))?$/,
  /^(?:none|nothing) (?:above|listed)(?: above)?$/,
  /^no (?:correct (?:answer|option)|right answer|(?:option|answer|choice|statement)(?: above| listed| here)? is (?:true|correct|right))$/,
  /^(?:none|neither)(?: of them)? (?:is|are) (?:true|correct|right)$/,
];
const GIVEN_ZH =
  '(?:以上|上述|前述|上面|所有|全部|这些|以上所有|前三项|前三者|三者|[a-d][、,和及 ]+[a-d、,和及 ]*)';
const NOUN_ZH = '(?:选项|答案|说法|各项|几项|[两三四]项|[两三四]者|内容|因素|情况|描述|陈述)';
const ALL_ZH = [
  new RegExp(
    `^${GIVEN_ZH}(?:的)?${NOUN_ZH}?(?:全部|全都|全|都|皆|均)(?:是|对|正确|可以?|属于|包括|成立|有可能|可能)的?$`,
    'u',
  ),
  new RegExp(`^(?:以上|上述|前述|上面)(?:的)?(?:全部|所有|各项|皆|全体)${NOUN_ZH}?$`, 'u'),
  /^(?:全部|全|都|均|皆)(?:正确|对|是)$/u,
  new RegExp(`^(?:所有|全部|以上)${NOUN_ZH}$`, 'u'),
];
const NONE_ZH = [
  new RegExp(
    `^${GIVEN_ZH}(?:的)?${NOUN_ZH}?(?:全部|全都|全|都|皆|均)?(?:不是|不对|不正确|非|错误?|不属于|不成立|不包括)的?$`,
    'u',
  ),
  /^(?:都|均|皆|全)(?:不是|不对|不正确|非|错误?)$/u,
  /^(?:没有|无)(?:正确|合适|对的?)的?(?:答案|选项)?$/u,
  /^(?:以上|上述)?(?:没有|无)一?[个项]?(?:是)?(?:正确|对)的?(?:选项|答案)?$/u,
];

const ALL = [...ALL_EN, ...ALL_ZH];
const NONE = [...NONE_EN, ...NONE_ZH];
/** Whatever fits one of them begins so, which spares nearly all options the closer look. */
const MAY_BE = /^["'“]?(?:a[lnr]|each|every|they|n[oe]|[以上前所全这三都均皆没无]|[a-d][、,和及 ])/;

/** Beside these, `all of them` and `none of them` are amounts. */
const AMOUNT = /^(?:some|most|none|all|half|one|two|three|four|few|only|exactly|\d)/;
const OF_THEM = /of them$/;

/** What an option can be instead of an answer of its own. */
export type CatchAll = 'all' | 'none';

/** Whether an option takes all others, or none of them, for its answer. */
export function isCatchAll(lower: string, kind: CatchAll): boolean {
  if (!MAY_BE.test(lower)) return false;
  const text = lower.replace(/[\s.。!！]+$/u, '').replace(/^["'“]|["'”]$/g, '');
  if (text.length > 80) return false;
  return (kind === 'all' ? ALL : NONE).some((pattern) => pattern.test(text));
}

/** Finds the options that take all others, or none of them, for their answer. */
export function findCatchAll({ options }: QuizItem, kind: CatchAll): Fault[] {
  return options.flatMap((option, index) => {
    if (!isCatchAll(option.lower, kind)) return [];
    const isAmount =
      OF_THEM.test(option.level.toLowerCase()) &&
      options.some((other, at) => at !== index && AMOUNT.test(other.lower));
    if (isAmount) return [];
    return [
      {
        where: nameOption(index),
        detail: `"${option.text}" is answered by what is known of the other options.`,
        suggestion:
          kind === 'all'
            ? 'Replace it by an option of its own; where several are right, ask for all that apply as multiple_choice.'
            : 'Replace it by a plausible option of its own, and let one option be right.',
      },
    ];
  });
}
