import { defineRule } from '../rule/define-rule.ts';
import { nameOption, type QuizItem } from './quiz-item.ts';
import { SAQUET } from './sources.ts';

const EN =
  /^(?:(?:option|choice|answer|alternative) (?:[a-h]|\d|one|two|three|four|text)(?: here)?|(?:distractor|incorrect option|wrong option|wrong answer|incorrect answer|correct answer|right answer|plausible distractor|placeholder)(?: (?:[a-h]|\d|one|two|three|four))?(?: text)?(?: here)?|n\/a|tbd|todo|to be (?:determined|added|written|filled in)|lorem ipsum.*|insert .{1,40} here|\[[^\]]{0,20}(?:insert|option|answer|distractor|choice|placeholder|your|tbd|text|fill)[^\]]{0,20}\]|<.{0,20}(?:option|answer|distractor).{0,20}>|i (?:do not|don't|don’t) know|not sure|i am not sure|asdf\w*|foo|blah(?: blah)*|another (?:wrong|incorrect|plausible) (?:option|answer)|some other (?:option|answer)|something else|other|undefined option|empty|blank|same as above|see above|etc)$/;
const ZH =
  /^(?:选项\s?(?:[a-h]|\d|[一二三四])?|(?:错误|正确|干扰|备选)(?:选项|答案|项)\s?(?:[a-h]|\d|[一二三四])?|干扰项|待定|待补充|占位符?|占位内容|我?不知道|不确定|不清楚|暂无|略|同上|其他|某个.{0,4}(?:选项|答案)|此处.{0,10}|【.{0,10}(?:填|选项|答案|待|此处|干扰|占位).{0,10}】)$/u;
const SIGNS = /^[\s.…。?!·*_~-]+$/u;
/** As answers to a matter of computing these can be meant. */
const MAY_BE_MEANT =
  /^(?:todo|foo|empty|blank|other|n\/a|option|choice|answer|alternative|placeholder|etc|其他|略)$/;
const OF_CODE =
  /\b(?:code|output|prints?|returns?|value|string|variable|keyword|tag|element|function|html|css|syntax|regex|operator|pattern|wildcard|punctuation|symbol|character|sign|notation|shell|command|marker|comment|marks?|placeholder|type|category|call|put|annotation|list)\b|代码|输出|返回|符号|标点|运算符|字符|标签|通配符|变量|类别/u;

/** Every option is an answer: none is left empty, is a placeholder or says that nothing is known. */
export const placeholderOption = defineRule<QuizItem>({
  name: 'placeholder_option',
  severity: 'blocking',
  source: `${SAQUET}: implausible distractors, as far as code can see them`,
  find: ({ options, stem }) =>
    options.flatMap((option, index) => {
      const text = option.text
        .trim()
        .toLowerCase()
        .replace(/(?<=\p{L})[.。]$/u, '');
      if (!EN.test(text) && !ZH.test(text) && !SIGNS.test(text)) return [];
      // Where the question itself sets up an `Option A`, that is its name.
      if (stem.lower.includes(text)) return [];
      if ((MAY_BE_MEANT.test(text) || SIGNS.test(text)) && OF_CODE.test(stem.lower)) return [];
      return [
        {
          where: nameOption(index),
          detail: `"${option.text}" is no answer.`,
          suggestion: 'Write what somebody with a particular misconception would choose.',
        },
      ];
    }),
});
