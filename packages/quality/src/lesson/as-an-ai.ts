import { defineRule } from '../rule/define-rule.ts';
import { findPhrases } from './find-phrases.ts';
import { gatherPhrases } from './gather-phrases.ts';
import type { LessonSubject } from './lesson.ts';

const SELF =
  '(?:(?:a |an )?(?:large )?(?:ai|artificial intelligence|language model|llm)(?:[ -](?:language model|model|assistant|system|chatbot))?)';
const SELF_ZH = '(?:人工智能|AI|大?语言模型|大模型|智能助手)(?:语言模型|大模型|助手|模型|系统)?';

const PHRASES = gatherPhrases([
  new RegExp(
    `\\b(?:as|being|since i(?:'|’)m|because i(?:'|’)m)\\s+${SELF}(?: (?:trained|developed|made|created|built|designed)\\b[^.!?,]{0,40})?,\\s*(?:i|my)\\b`,
    'i',
  ),
  new RegExp(`\\b(?:i(?:'|’)m|i am)\\s+(?:just |only |merely )?${SELF}\\b`, 'i'),
  /\bas of my (?:last |latest |most recent )?(?:knowledge|training)\b/i,
  /\bmy (?:knowledge cutoff|knowledge cut-off)\b|\bmy (?:training data|training|knowledge) (?:only )?(?:goes|go|ends|ended|stops|extends|reaches|is limited|was last|does not|is current|includes nothing|cuts off)\b/i,
  /\bi(?:'|’)m (?:sorry|afraid),? (?:but )?(?:i )?(?:can(?:'|’)t|cannot|can not|am unable to|am not able to)\s+(?:assist|help|provide|fulfil+|comply|discuss|share|give)\b/i,
  /\bi(?: cannot| can(?:'|’)t|(?: am|(?:'|’)m) (?:unable|not able|not qualified) to) (?:provide|give|offer)[^.!?]{0,20}\b(?:medical|legal|financial|professional|personali[sz]ed|tax|investment) (?:advice|counsel|guidance|diagnos[ie]s)/i,
  /\bi (?:cannot|can(?:'|’)t|am unable to|am not able to) (?:fulfil+|assist with|comply with|help with|complete) (?:this|that|your|the) request\b/i,
  /\bi (?:do not|don(?:'|’)t) have (?:access to (?:real-time|current|live|up-to-date)|(?:personal |any )(?:experiences?|opinions?|feelings|emotions|beliefs)|the ability to (?:browse|access|feel))/i,
  new RegExp(`作为(?:一个|一款|一名|一位)?(?:由[^，。]{1,15}(?:开发|训练)的)?${SELF_ZH}[，,]?\\s*我`),
  new RegExp(`我(?:只)?是(?:一个|一款|一名)?(?:由[^，。]{1,15}(?:开发|训练)的)?${SELF_ZH}`),
  /我的(?:知识|训练数据|训练资料)(?:库)?(?:只)?(?:截止|更新|截至)(?:到|于|至)?/,
  /(?:很抱歉|对不起|抱歉)[，,]?(?:但)?我(?:无法|不能|没有办法)(?:提供|协助|帮助|回答|满足|完成|处理)/,
]);

/** The author speaks of itself as a machine, refuses, or tells when its knowledge ends. */
export const asAnAi = defineRule<LessonSubject>({
  name: 'as_an_ai',
  severity: 'blocking',
  source: 'Stock phrases of chat models in papers, Strzelecki 2024, doi:10.1002/leap.1650',
  find: ({ prose }) =>
    findPhrases(prose, PHRASES, {
      what: 'The author speaks of itself',
      suggestion:
        'Leave out what says that the author is a model, refuses, or knows no more; state what is known, and where it depends on a date, the date.',
    }),
});
