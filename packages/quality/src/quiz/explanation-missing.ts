import { defineRule } from '../rule/define-rule.ts';
import type { QuizItem } from './quiz-item.ts';

const EMPTY_EN =
  /\b(?:the|this|that|it|its|is|are|was|correct|right|true|false|wrong|incorrect|answer|answers|option|options|choice|because|since|as|of|by|definition|explanation|see|lesson|above|section|chapter|text|tutorial|we|learned|learnt|in|to|for|details|refer|statement|stated|discussed|explained|obviously|clearly|so|yes|no|and|a|an|none|n|tbd|here|only|one|best|other|others|not|all|therefore|hence|must|be|self|evident|explanatory|on|with|at|from|by|here)\b/g;
const EMPTY_ZH =
  /正确|错误|答案|选项|选择|因为|所以|因此|故选?|本题|该题|此题|这道题|详见|参见|参考|见|上文|课文|教程|本节|本课|课程|解析|略|如前所述|显而易见|显然|无|这|是|的|为|应|该|项|其他|都|不|对|错|说法|由|定义|可知|得|出|即|可|根据|内容|中|讲|过|我们|学|了/gu;
const LETTER = /(?<![\p{L}])[a-h](?![\p{L}])/giu;

/** Every question says why its right option is right. */
export const explanationMissing = defineRule<QuizItem>({
  name: 'explanation_missing',
  severity: 'warning',
  source: 'Hattie and Timperley 2007, The power of feedback: telling why teaches more than telling whether',
  find: ({ explanation, options, keys }) => {
    const level = explanation.level.toLowerCase();
    const [key = -1] = keys;
    const own = options[key]?.level.toLowerCase() ?? '';
    const rest = level
      .replace(own === '' ? '\0' : own, ' ')
      .replaceAll(EMPTY_EN, ' ')
      .replaceAll(EMPTY_ZH, ' ')
      .replaceAll(LETTER, ' ');
    if (/[\p{L}\p{N}]/u.test(rest)) return [];
    const said = explanation.text.trim();
    return [
      {
        where: 'explanation',
        detail: said === '' ? 'There is no explanation.' : `"${said}" does not say why.`,
        suggestion:
          'Say in two to four sentences why the right option is right and what is wrong about the most tempting other one.',
      },
    ];
  },
});
