import { defineRule, type Fault } from '../rule/define-rule.ts';
import { nameOption, type QuizItem } from './quiz-item.ts';
import { POSITION_BIAS } from './sources.ts';

const EN = [
  /\b(?:[Oo]ptions?|[Cc]hoices?|[Aa]nswers?|[Aa]lternatives?|OPTION|[Dd]istractors?) \(?(?:[A-H]|[1-8])\)?(?![\w%°-]|\.\d| (?:percent|times|years|minutes))(?:(?:,| and| or| &)+ \(?[A-H]\)?\b)*/u,
  /\b(?:[Tt]he|[Oo]ur|[Bb]oth) (?:first|second|third|fourth|fifth|last|next|previous|final|other two|first two|last two) (?:answer |listed )?(?:options?|choices?|alternatives?|distractors?|answers)\b(?! (?:to|of the command|for the))/u,
  /\b(?:options?|choices?|answers?|alternatives?) (?:listed |given )?(?:above|below)\b(?! (?:the|a|\d|average|market|strike))/u,
  /\b(?:above|preceding|previous) (?:options?|choices?|alternatives?)\b/u,
  /(?:^|[.;!?] )(?:\(?[B-H]\)?|\(?A\)) (?:is|are|and [A-H] are) (?:correct|incorrect|wrong|right|false|true|not correct)\b/u,
];
const ZH = [
  /选项\s?[A-H1-8①-⑧一二三四](?![A-Za-z])/u,
  /(?<![A-Za-z])[A-H]\s?(?:选项|项(?!目|链|圈|技|背))/u,
  /第[一二三四五1-5](?:个|条)?(?:选项|答案|项(?=是|正确|错误|不|为|说))/u,
  /(?:上面|上述|以上|前面|前一|后一|最后一|下面)(?:的)?(?:一个|两个|三个|几个|那个|个)?选项/u,
  /故选\s?[A-H]|应选\s?[A-H]|答案(?:是|为|:)\s?[A-H](?=\s*(?:[。,;、:!]|$))|(?:^|[。;,])\s?[A-H]\s?(?:错误|正确|不正确|错|对)(?=[。;,:]|$)/u,
];
const PATTERNS = [...EN, ...ZH];
/** Whatever fits one of them holds one of these, which spares most texts the closer look. */
const MAY_SPEAK =
  /ption|PTION|hoice|nswer|lternative|istractor|[A-H]\)? (?:is|are|and) |[选项]|答案|[A-H]\s?[错正不对]/;

/** The stem itself sets up an `Option A`, so that it is no place. */
const OWN_NAMES = /\b(?:Option|Choice|Plan|Answer|Alternative) (?:A|1)\b|(?:选项|方案)\s?(?:A|一|1)/u;

/** Nothing speaks of where an option stands, since options are shuffled. */
export const positionTalk = defineRule<QuizItem>({
  name: 'position_talk',
  severity: 'warning',
  source: POSITION_BIAS,
  find: findPositionTalk,
});

/** Finds each text of a question that names an option by its letter or place. */
function findPositionTalk({ stem, options, explanation }: QuizItem): Fault[] {
  if (OWN_NAMES.test(stem.text)) return [];
  return [explanation, ...options].flatMap(({ wide }, place) => {
    const found = readPlace(wide);
    if (found === null) return [];
    return [
      {
        where: place === 0 ? 'explanation' : nameOption(place - 1),
        detail: `"${found}" speaks of a place, and options are shuffled.`,
        suggestion: 'Name the option by its text.',
      },
    ];
  });
}

function readPlace(wide: string): string | null {
  if (!MAY_SPEAK.test(wide)) return null;
  for (const pattern of PATTERNS) {
    const found = pattern.exec(wide)?.[0];
    if (found !== undefined) return found.trim();
  }
  return null;
}
