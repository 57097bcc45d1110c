import { defineRule, type Fault } from '../rule/define-rule.ts';
import { findEcho } from './find-echo.ts';
import { findPhrases } from './find-phrases.ts';
import { gatherPhrases } from './gather-phrases.ts';
import { type LessonSubject, nameLine } from './lesson.ts';

/** Marks that part a prompt from its data, or the speakers of a chat. */
const MARK =
  /<\/?(?:input_data|system_prompt|user_input|instructions|context|task)>|<\|[a-z_]+\|>|\[\/?INST\]|<<\/?SYS>>/i;
/** Names of fields that no lesson has a reason to use. */
const FIELD =
  /\b(?:learning_goal|current_level|primary_language|secondary_language|content_preference|module_concepts|concept_description|length_(?:min|max)|word_budget|career_background)\b/;

/** What a prompt asks of a lesson, so that speaking of it tells of the prompt. */
const ASKED =
  'links?|images?|citations?|lessons?|tutorial|markdown|headings?|words|paragraphs?|sections?|module|modules|code blocks?|HTML';
const ASKED_ZH = '本课|本文|本节|本教程|以下内容|教程|链接|图片|字数|字之间|Markdown|标题|段落';

const PHRASES = gatherPhrases([
  new RegExp(
    `\\b(?:as(?: (?:requested|asked|required|instructed|specified) (?:in|by))?|per|according to|following|based on)\\s+(?:the|your|my|these)\\s+(?:system |user )?(?:instructions?|prompt|guidelines|requirements|brief)\\b[^.!?]{0,400}\\b(?:${ASKED})\\b`,
    'i',
  ),
  /\b(?:this|the) (?:lesson|tutorial|section|text)\b[^.!?]{0,400}\b(?:word (?:budget|limit|count)|words as)\b/i,
  /\bword (?:budget|limit) (?:of \d+ )?(?:for this (?:lesson|section)|requires|is met|allows)\b/i,
  /\bthe concept(?:'s|’s)? description (?:asks|says|requires|wants|promises)\b/i,
  /\bjson schema (?:requires|asks for|expects|wants)\b[^.!?]{0,400}\b(?:given|provided|included|omitted|filled in) (?:above|below|here)\b/i,
  /^(?:length|word budget|target length|word limit)\s*[:：]\s*(?:between |about |approx\.? |~)?\d[\d,]*.*\b(?:words|characters)\b/i,
  /\bmarkdown (?:of the lesson )?alone\b|\bnot wrapped in a code block\b|\bno text (?:before|outside) the (?:json|markdown)\b/i,
  /\b(?:output|return|respond with|answer with|reply with|produce) only (?:the |valid |raw )*(?:markdown|json)\b/i,
  /\bdo not (?:add|include|write|output)(?: any)? (?:commentary|explanations?|preamble|remarks?|text outside)\b/i,
  /\byou are an? [^.!?]{0,40}\b(?:expert|teacher|tutor|instructor|author|writer|assistant)\b[^.!?]{0,400}\b(?:lessons?|course|explains?|teaches|learners?)\b/i,
  new RegExp(
    `(?:按照|根据|依据|遵照|按)(?:系统)?(?:提示词?|指令|系统提示|用户提示)[^。！？]{0,200}(?:${ASKED_ZH})`,
  ),
  /(?:字数|篇幅|长度)(?:要求|限制|预算)\s*[：:]\s*\d/,
  /(?:不要|请勿|禁止|只|仅)输出[^。！？]{0,20}(?:解释|Markdown|JSON|正文)/,
  /你是一(?:位|名|个)[^。！？]{0,20}(?:专家|老师|教师|助手|作者)[^。！？]{0,200}(?:课|教程|撰写|讲解)/,
]);

const WORDING = {
  what: 'The instructions to the author show through',
  suggestion:
    'Leave out every word about the order, its fields and its limits; the reader must not see that there was one.',
};

/** Instructions to the author that stand in the lesson: their words, their fields, the marks around their data. */
export const promptLeak = defineRule<LessonSubject>({
  name: 'prompt_leak',
  severity: 'blocking',
  source:
    'Prompt echoes in generated lessons, HKUDS/DeepTutor #1352; OWASP LLM07:2025, system prompt leakage',
  find: ({ html, prose, lesson }) => [
    ...html.flatMap((piece) => quoteMark(piece.html, MARK, piece.line)),
    ...prose.flatMap(({ text, line, is_quoted }) => (is_quoted ? [] : quoteMark(text, MARK, line))),
    ...prose.flatMap(({ source, line }) => quoteMark(source, FIELD, line)),
    ...findPhrases(prose, PHRASES, WORDING),
    ...findEcho(prose, lesson.prompt ?? []).map(({ line, words }) => nameLeak(words, line)),
  ],
});

function quoteMark(text: string, mark: RegExp, line: number): Fault[] {
  const found = mark.exec(text);
  return found === null ? [] : [nameLeak(found[0], line)];
}

const nameLeak = (words: string, line: number): Fault => ({
  where: nameLine(line),
  detail: `${WORDING.what}: “${words}”.`,
  suggestion: WORDING.suggestion,
});
