import { defineRule } from '../rule/define-rule.ts';
import { nameOption, type QuizItem, type QuizText } from './quiz-item.ts';
import { SAQUET } from './sources.ts';

/** Where these stand they claim something of every case; as part of a name or a term they do not. */
const EN =
  /(?<![\w-])(?:always|never(?! let me| ending|mind)|invariably|absolutely(?! convergent| continuous)|completely(?! randomi[sz]ed)|entirely|totally|impossible|without exception|in (?:all|every) (?:cases?|situations?|circumstances?)|under (?:all|any|no) circumstances?|in no case|no matter (?:what|how|which)|at all times|every (?:time|single|possible)|guarantees?|guaranteed|nothing (?:but|else)|no one|nobody|everyone|everybody|(?:must|can|will|may|is|are|was|were|do|does|has|have|should|if and) only(?! (?:child|if))|only (?:ever|works?|applies|affects?|happens?|occurs?|exists?|when|one (?:possible|correct|right)))(?![\w-])|^(?:all|every|no|only) (?!of|the|at once|rights? reserved|matter|longer|man|net|[a-z]+ (?:that|which|who|with|of|in|from|except|but|above|below|are correct|is correct))(?=[a-z]+ [a-z]+)/;
const ZH =
  /总是|永远|从不|从来不|从未|决不|绝不|绝对(?!值|零度|路径|温度|湿度|地址|误差|多数|定位|音感|优势|引用|压力|压强|星等|收敛|剩余价值|地租|命令|精神|君主)|完全(?!竞争|平方|数|图|二叉树|燃烧|变态|抗体|弹性|信息|背包|归纳|垄断|成本|协变|显性|子)|毫无|毫不|无论如何|在?任何(?:情况|时候|条件|场合)|所有情况|每次都|一律|一概|必然|必定|不可能|只能|只会|只有(?!.{1,12}才)|仅仅|唯一|无一例外|百分之百|100%(?:会|能|可)|丝毫/u;

/** What is only mentioned: in quotes, or as code. */
const MENTIONED = /["“'‘「『][^"”'’」』]{1,30}["”'’」』]/g;

/** A title has all its words in capitals but the small ones. */
const TITLE =
  /^(?:\p{Lu}[\p{L}'’]*|of|the|and|an?|to|in|on|for)(?: (?:\p{Lu}[\p{L}'’]*|of|the|and|an?|to|in|on|for))*$/u;

const readTerm = ({ prose, lower }: QuizText, pattern: RegExp): string | null => {
  const term = pattern.exec(lower.replaceAll(MENTIONED, ' '))?.[0] ?? null;
  return term === null || (prose.includes(' ') && TITLE.test(prose)) ? null : term;
};

/** A word such as `always` does not stand on one side alone, where it gives the answer away. */
export const absoluteTerms = defineRule<QuizItem>({
  name: 'absolute_terms',
  severity: 'warning',
  source: `${SAQUET}; Haladyna 28a: specific determiners`,
  find: ({ options, keys, tongue, question }) => {
    const pattern = tongue === 'en' ? EN : tongue === 'zh' ? ZH : null;
    if (pattern === null || question.question_type === 'true_false') return [];
    // A word alone is what is asked about, as in a question on adverbs.
    if (options.every(({ width }) => width <= 10)) return [];
    const found = options.map((option) => readTerm(option, pattern));
    const right = found.some((term, index) => term !== null && keys.has(index));
    const wrong = found.some((term, index) => term !== null && !keys.has(index));
    if (right === wrong) return [];
    return found.flatMap((term, index) =>
      term === null
        ? []
        : [
            {
              where: nameOption(index),
              detail: `"${term.trim()}" stands in ${right ? 'the right option' : 'wrong options'} alone: "${options[index]?.text}".`,
              suggestion: 'Say it without the absolute word, or word right and wrong options alike.',
            },
          ],
    );
  },
});
