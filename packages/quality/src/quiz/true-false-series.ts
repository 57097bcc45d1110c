import { defineRule } from '../rule/define-rule.ts';
import type { QuizItem, QuizText } from './quiz-item.ts';
import { SAQUET } from './sources.ts';

const JUDGED = '(?:true|correct|false|incorrect|accurate|inaccurate|right|wrong|valid|untrue)';
const EN = new RegExp(
  String.raw`\b(?:which|what)(?: one)?(?: of (?:the|these|those)\b[^?.]{0,60}?| (?:statement|claim|sentence|option|assertion|proposition|description|answer)s?\b[^?.]{0,60}?)? (?:is|are|is/are)\b (?:(?:not|most|generally|always|\*\*not\*\*) )?\*{0,2}${JUDGED}\*{0,2}(?<focus>[^?.:]*)[?.:]?$`,
  'i',
);
const EN_ORDER = new RegExp(
  String.raw`\b(?:choose|select|identify|find|pick|mark) the ${JUDGED} (?:statement|option|claim|assertion|sentence)(?<focus>[^?.:]*)[?.:]?$`,
  'i',
);
/** What narrows the matter to one thing that can be thought out before the options are read. */
const NARROWS =
  /\b(?:but not|if|when|after|because|during|given|unless|while|both|compared|as a result|for (?:this|the) (?:code|patient|graph|reaction|circuit|data|function|case)|according)\b/i;
const ZH =
  /(?:下列|以下|下面)?[^,;。?!]{0,30}(?:说法|描述|陈述|表述|叙述|判断|命题|观点|选项)中?,?[^,;。?!]{0,6}(?:正确|错误|不正确|有误|对|成立)(?:的)?(?:是|一项|有)?(?:哪[一]?[项个])?(?:是)?\s?[(（_]*\s*[)）_]*[?:。]?$/u;
const ZH_ASKS = /(?:下列|以下|下面)[^,;。?!]{0,24}(?:哪|何)[^,;。?!]{0,4}(?:正确|错误|对)的?[?]?$/u;
const ZH_NARROWS = /如果|若|当|之后|结果|但不|这段代码|该患者/u;

const FEW = 3;
const isStatement = ({ prose }: QuizText): boolean => {
  const words = prose.match(/[\p{Script=Latin}\p{N}'’-]+/gu)?.length ?? 0;
  const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= 7 || words >= 5;
};

/** A question asks one thing; it is no heading over statements to be judged one by one. */
export const trueFalseSeries = defineRule<QuizItem>({
  name: 'true_false_series',
  severity: 'warning',
  source: `${SAQUET}: options that are a series of true/false statements`,
  find: ({ stem, options, tongue, question }) => {
    if (question.question_type === 'true_false') return [];
    if (!(tongue === 'en' ? isEnglish(stem.prose) : tongue === 'zh' && isChinese(stem.prose))) return [];
    if (options.filter(isStatement).length < FEW) return [];
    return [
      {
        where: 'question',
        detail:
          'The question asks nothing of its own: each option is a statement to be judged true or false.',
        suggestion:
          'Ask one thing that can be answered before the options are read, and give short answers to it.',
      },
    ];
  },
});

function isEnglish(prose: string): boolean {
  const text = prose.trim();
  const match = EN.exec(text) ?? EN_ORDER.exec(text);
  return match !== null && !NARROWS.test(text);
}

const isChinese = (prose: string): boolean => {
  const text = prose.trim();
  return (ZH.test(text) || ZH_ASKS.test(text)) && !ZH_NARROWS.test(text);
};
