import { defineRule } from '../rule/define-rule.ts';
import type { QuizItem } from './quiz-item.ts';
import { HALADYNA } from './sources.ts';

const VERB = '(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)';
/** What comes between the question word and its verb; a clause of its own begins elsewhere. */
const ASKED = String.raw`(?<=^|[.?!:;,]\s|\b(?:of|in|for|to|by|with|from|on|under|at|and|but)\s)(?:which|what|who|whom)\b(?:(?!\b(?:if|when|whenever|that|who|whose|because|why|while|after|before|where|although|since|unless)\b)[^?.;:])*?`;
const EN = [
  new RegExp(`${ASKED}\\b${VERB} (?:\\w+ ){0,2}?(not)\\b(?! only)`),
  new RegExp(`${ASKED}\\b(?:${VERB}n['’]t|cannot|can['’]t|won['’]t)\\b`),
  new RegExp(
    `${ASKED}\\b(least) (?:likely|accurate|appropriate|suitable|important|effective|common|useful)\\b`,
  ),
  new RegExp(
    `${ASKED}\\b(?:is|are|was|were|be) (?:an? |the )?(?:false|incorrect|untrue|inaccurate|wrong)\\b(?=\\s*[?:.]|$| (?:about|regarding|concerning|of|one|statement|option|answer|claim)s?\\b)`,
  ),
  /\b(?:all|each|every one) (?:of )?(?:the |these |those )?(?:following|above|below|\w+)[^?.]*\b(except)\b/,
  /,? (except)(?: for)?(?: that)?[:?.]?$/,
];
const TERM_ZH =
  '(?<!最)不(?!锈|饱和|等式|定积分|定式|动产|可抗力|平等|规则|完全(?:竞争|变态)|连续|良反应|同(?!意)|变(?!量)|断|仅|但|只|可逆)';
const EN_MARK =
  /\b(?:NOT|EXCEPT|LEAST|FALSE|INCORRECT|CANNOT|NEVER|WRONG|UNTRUE|[A-Z]+N['’]T)\b|(?:\*\*|__|_|\*|<u>|<b>|<strong>|["“])(?:not|except|least|false|incorrect|cannot|wrong|isn['’]t|doesn['’]t)\b/;
const ZH_CLAUSE = /[^,;。?!:]*(?:哪|下列|以下|的是|何)[^,;。?!]*/gu;
const ZH = [
  new RegExp(`${TERM_ZH}[^,;。?!]{0,16}(?:的是|的一项|的选项|的说法|的[是为])`, 'u'),
  new RegExp(
    `(?:哪|下列|以下)[^,;。?!]*?${TERM_ZH}(?![^,;。?!]{0,10}(?:时|的?情况下|的话|的(?:原因|后果|结果|条件|时候)))`,
    'u',
  ),
  /(?:哪|下列|以下)[^,;。?!]*?(?:(?<!有)没有?|(?<!从)未(?!来|知|成年|必|遂|婚))(?![^,;。?!]{0,10}(?:时|的?情况下|的话|的(?:原因|后果|结果|条件)))/u,
  /(?:错误|有误|错|例外|无关)的(?:是|一项|说法|描述|选项)/u,
  /(?:哪|下列|以下)[^,;。?!]*?(?:说法|描述|陈述|表述|选项|一项)[^,;。?!]{0,6}(?:错误|有误|是错的)/u,
  /除(?:了)?[^,;。?!]{0,20}(?:都|均|皆|全)/u,
];
const ZH_MARK = /(?:\*\*|__|["“「『【]|<u>|<b>|<strong>)(?:不|没|未|错|除|无关|有误|例外)/u;

/** A question that asks for what is not so says it in a way that nobody reads over. */
export const negativeStem = defineRule<QuizItem>({
  name: 'negative_stem',
  severity: 'warning',
  source: `${HALADYNA}, 17: word the stem positively; where NOT is used, in capitals or bold`,
  find: ({ stem, tongue, question }) => {
    if (question.question_type === 'true_false') return [];
    const found =
      tongue === 'en' ? findEnglish(stem.prose) : tongue === 'zh' ? findChinese(stem.prose) : null;
    if (found === null) return [];
    return [
      {
        where: 'question',
        detail: `The question asks for what is not so, and "${found}" is easily read over.`,
        suggestion: 'Ask for what is so; where that cannot be, write the negation in capitals or **bold**.',
      },
    ];
  },
});

function findEnglish(prose: string): string | null {
  if (EN_MARK.test(prose)) return null;
  const lower = prose.toLowerCase();
  for (const pattern of EN) {
    const match = pattern.exec(lower);
    if (match !== null) return match[1] ?? match[0].split(' ').slice(-3).join(' ').trim();
  }
  return null;
}

function findChinese(prose: string): string | null {
  if (ZH_MARK.test(prose)) return null;
  const clauses = prose.match(ZH_CLAUSE) ?? [];
  for (const clause of clauses) {
    for (const pattern of ZH) {
      const match = pattern.exec(clause);
      if (match !== null) return match[0].slice(0, 12);
    }
  }
  return null;
}
