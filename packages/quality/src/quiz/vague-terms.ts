import { defineRule } from '../rule/define-rule.ts';
import { nameOption, type QuizItem } from './quiz-item.ts';
import { SAQUET } from './sources.ts';

const EN =
  /(?<![\w-])(?:usually|often(?! used as)|sometimes|frequently(?! asked)|occasionally|seldom|rarely|generally(?! accepted)|typically|normally(?! (?:open|closed|distributed))|mostly|probably|perhaps|maybe|a lot|(?<!(?:a|the|this|that|what|any|some|each|one|other|another) )(?:kind|sort) of|more or less|many times|now and then|from time to time|in most cases|quite a few|tends? to)(?![\w-])/;
const ZH =
  /大概(?!率|念)|通常|有时(?!限|间|效)|经常(?!项目|账户|性)|往往|偶尔|很少|一般(?:来说|而言|情况下|会|都)|可能会|也许|或许|时常|大致|基本上|差不多|常常|多半|大约会|左右不定/u;
const MENTIONED = /["“'‘「『][^"”'’」』]{1,30}["”'’」』]/g;
const LEAST_WIDTH = { en: 16, zh: 8 } as const;

/** No option says how often in words that everybody reads otherwise. */
export const vagueTerms = defineRule<QuizItem>({
  name: 'vague_terms',
  severity: 'warning',
  source: `${SAQUET}; Case and Downing 1989: frequency terms mean different things to different readers`,
  find: ({ options, tongue }) => {
    if (tongue === 'other') return [];
    const [pattern, least] = [tongue === 'en' ? EN : ZH, LEAST_WIDTH[tongue]];
    return options.flatMap((option, index) => {
      // A word alone is what is asked about, as in a question on adverbs.
      if (option.width < least) return [];
      const term = pattern.exec(option.lower.replaceAll(MENTIONED, ' '))?.[0];
      if (term === undefined) return [];
      return [
        {
          where: nameOption(index),
          detail: `"${term}" in "${option.text}" has no fixed meaning, so it can be argued about.`,
          suggestion: 'Say when or how often, or leave the word out.',
        },
      ];
    });
  },
});
