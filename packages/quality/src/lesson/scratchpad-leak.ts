import { defineRule, type Fault } from '../rule/define-rule.ts';
import { findPhrases } from './find-phrases.ts';
import { gatherPhrases } from './gather-phrases.ts';
import { type LessonSubject, nameLine } from './lesson.ts';

const TAG =
  /^<\/?(?:think|thinking|thought|thoughts|scratchpad|reasoning|reflection|analysis|plan|思考|推理)\b[^>]*>/i;

const PIECE =
  '(?:final |next |last |whole |short |new |first )*(?:lesson|section|tutorial|introduction|intro|outline|recap|conclusion|response|answer|article|markdown|quiz|worked example|explanation)';
const MAKE = '(?:draft|write|outline|plan|structure|create|produce|compose|generate|rewrite|craft)';
const LEAD = '(?:^|[.!?:]\\s+)(?:(?:ok(?:ay)?|alright|now|first|next|so|hmm+|wait|great|good),?\\s+)*';

/** What a model says to itself while it works. */
const PHRASES = gatherPhrases([
  new RegExp(
    `${LEAD}(?:let me|let's|i(?:'|’)ll|i will|i need to|i should|i must|i have to|i(?:'|’)m going to)\\s+(?:now |first |then |start by |begin by |also )*(?:${MAKE}|drafting|writing)\\s+(?:up )?(?:a|an|the|this|that|my)\\s+${PIECE}\\b(?![^.!?]{0,400}\\bevery (?:day|morning|night|week))`,
    'i',
  ),
  /(?:^|[.!?:]\s+)(?:now,? )?(?:let me|i need to|i should|i must)\s+(?:think about|figure out|consider|decide)\s+how (?:to|i)\b[^.!?]{0,400}\b(?:learner|reader|lesson|beginner|section)\b/i,
  /(?:^|[.!?:]\s+)(?:ok(?:ay)?|alright|so|hmm+)?,?\s*the (?:user|learner|student) (?:asked|asks|is asking|has asked|wants|requested|needs|would like)(?: me)?(?: for| to)?(?: (?:write|create|have|get|know))? (?:a|an|the|how)\b[^.!?]{0,40}\b(?:lesson|tutorial|course|article|explanation)\b/i,
  /(?:^|[.!?:]\s+)(?:hmm+|wait|actually|ok(?:ay)?)\b[^.!?]{0,20}\bi (?:should|need to|must|have to|forgot)\b/i,
  /\bword count(?: so far)?\s*[:：]\s*(?:about |approx\.? |~)?\d/i,
  /\bi still (?:have|need) to (?:add|write|cover|include)\b/i,
  /^(?:thinking process|thought process|my (?:plan|thoughts|reasoning)|internal (?:notes?|monologue)|reasoning)\s*[:：]/i,
  /^(?:self-?check|final check|quality check)\s*[:：].*\b(?:heading|words|links?|images?|budget|level)\b/i,
  /(?:^|[([【]\s*)(?:note to (?:self|myself|the author|the editor)|author(?:'|’)s note to self|internal note)\b/i,
  /^draft(?: \d+)?\s*(?:\([^)]{0,400}\))?\s*[:：]/i,
  /(?:用户|学习者)(?:希望|要求|想要|想|让我|请我|需要)(?:我|了解|学习|写|得到)[^。！？]{0,40}(?:，|。)(?:水平|我|因此|所以|难度|语言)/,
  /^好的[，,！!]\s*(?:我(?:将|会|来|先|需要|现在)|让我|接下来我|下面我)/,
  /(?:^|[。！？]\s*)(?:首先|接下来|现在|然后|下面)?[，,]?(?:让我来?|我(?:需要|要|将|来|先|得))(?:先|再|来)?(?:写|撰写|起草|构思|规划|编写|草拟|组织|设计)(?:一下|好)?(?:(?:这|本|该|下)(?:一)?(?:节|篇|段|部分|课)|常见误区|小结|教程|课程|大纲|引言|正文|文章)/,
  /(?:目前|当前|现在)?字数(?:统计|约|大约|：|:)+\s*(?:为|是)?\s*\d+[^。]{0,200}(?:还|需要|补充|剩)/,
  /^思考过程\s*[:：]/,
]);

/** Steps of a plan, before the lesson has begun. */
const PLAN = gatherPhrases([
  /^(?:step|phase) 1\s*[:：.]\s*(?:analy[sz]e|understand|read|identify|determine)\b.*\b(?:request|task|prompt|instructions?|learner|user|topic)\b/i,
  /^(?:\d[.)]\s*)?(?:\*\*)?analy[sz]e the (?:user'?s? )?(?:request|task|prompt)\b/i,
  /^the (?:user|learner) (?:asked|asks|is asking|wants|requested|needs)\b/i,
  /^(?:we|i) (?:need|have|want|should|must|will|are asked|am asked)\b[^.!?]{0,400}\b(?:lesson|tutorial|text|section|learner|reader|words)\b/i,
  /^(?:我们?|这里)(?:需要|要|应该|得|打算|被要求)[^。！？]{0,200}(?:课|教程|字|学习者|读者|讲起|写)/,
  /^(?:用户|学习者)(?:想|要|希望|需要)/,
  /^(?:首先)?，?分析(?:一下)?用户(?:的)?(?:需求|请求|要求)/,
]);

const WORDING = {
  what: 'The author’s own planning stands in the lesson',
  suggestion:
    'Leave out every thought about how the lesson is written; begin with its title and keep only what teaches.',
};

/** What a model wrote for itself: thoughts between tags, plans, counts of words. */
export const scratchpadLeak = defineRule<LessonSubject>({
  name: 'scratchpad_leak',
  severity: 'blocking',
  source: 'Leaked drafts in generated lessons, HKUDS/DeepTutor #1352',
  find: ({ html, prose }) => {
    const start = prose.findIndex(({ kind }) => kind === 'heading');
    return [
      ...html
        .filter((piece) => TAG.test(piece.html.trimStart()))
        .map(({ line, html: tag }) => nameTag(tag, line)),
      ...findPhrases(prose, PHRASES, WORDING),
      ...findPhrases(start === -1 ? [] : prose.slice(0, start), PLAN, WORDING),
    ];
  },
});

const nameTag = (html: string, line: number): Fault => ({
  where: nameLine(line),
  detail: `The author’s own thoughts stand in the lesson, marked by ${TAG.exec(html.trimStart())?.[0] ?? 'a tag'}.`,
  suggestion: WORDING.suggestion,
});
