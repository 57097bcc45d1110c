import { defineRule } from '../rule/define-rule.ts';
import { findPhrases } from './find-phrases.ts';
import { gatherPhrases } from './gather-phrases.ts';
import type { HeadingBlock, LessonSubject, ProseBlock } from './lesson.ts';

const WORK =
  '(?:lesson|tutorial|guide|article|explanation|version|draft|course|overview|summary|answer|text)';

/** What an assistant says before it hands over. */
const OPENINGS = gatherPhrases([
  /^(?:sure(?: thing)?|certainly|absolutely|of course|no problem|great question|good question|excellent question|happy to help|you got it)!/i,
  new RegExp(
    `^(?:(?:sure|certainly|absolutely|of course|ok(?:ay)?|great|no problem)[,.:!]?\\s+)?(?:here(?:'|’)s|here is|here are|below is|below you(?:'|’)ll find)\\s+(?:a|an|the|your|my)\\s+(?:[\\w-]+ ){0,5}${WORK}\\b(?=[^.!?]{0,400}(?:[:!]|\\byou (?:asked|requested|wanted)|\\bin markdown|\\bwritten (?:at|for)|\\bfor (?:beginners|you)|\\bas requested))`,
    'i',
  ),
  /^(?:sure(?: thing)?|certainly|absolutely|of course|ok(?:ay)?|no problem|great)[,.!:]\s+(?:here|below|i(?:'|’)(?:ll|ve|d)|let)\b[^.!?]{0,400}\b(?:you(?:'ve|’ve)? (?:asked|requested|wanted|need)|lesson|tutorial)\b/i,
  new RegExp(`^(?:here(?:'|’)s|here is)\\s+your\\s+(?:[\\w-]+ ){0,3}${WORK}\\b`, 'i'),
  /\bi(?:'|’)d be (?:happy|glad|delighted) to (?:explain|help|write|walk you|show)\b/i,
  /^(?:好的|当然|当然可以|没问题|可以的)[，,！!。]\s*(?:以下|下面|这是|这里是|为您|我来|来)/,
  /^当然可以[！!]/,
  /^(?:以下|下面|这)是(?:为您|为你|给您|我为)[^。！？]{0,12}(?:准备|撰写|编写|整理|生成)/,
  /^这(?:是个|是一个|个)?(?:很|非常)?好的(?:问题|提问)[！!。]/,
]);

/** Before the title a lesson has nothing to say about itself. */
const PREAMBLE = gatherPhrases([
  new RegExp(`^(?:here|below|this|the following)\\b[^.!?]{0,400}\\b${WORK}\\b`, 'i'),
  /(?:下面|以下|这里|如下|这份|这篇|这是)[^。！？]{0,200}(?:教程|课程|课文|讲解|文章|版本|内容)/,
]);

/** What an assistant says when it has done. */
const CLOSINGS = gatherPhrases([
  /(?:^|[.!?]\s+)i hope (?:this|that|these)(?: \w+){0,3} (?:helps|is helpful|was helpful|clarifies)\b/i,
  /^(?:happy|enjoy(?: your)?) (?:learning|coding|cooking|reading|studying|baking|writing|practi[sc]ing)\b[!.]/i,
  /(?:^|[.!?]\s+)(?:if you have|any|for) (?:any |more |further |other |additional )*questions?\b[^.!?]{0,30}(?:,|\?) ?(?:please |just |do |feel free to )*(?:ask|let me|reach out|contact me|message)/i,
  /(?:^|[.!?]\s+)(?:please )?let me know (?:what|which|how|whether) you\b/i,
  /(?:^|[.!?]\s+)(?:please )?let me know if (?:you|there|anything)\b/i,
  /(?:^|[.!?]\s+)(?:please )?(?:feel free|don(?:'|’)t hesitate) to (?:ask|reach out|contact|let me)\b/i,
  /(?:^|[.!?]\s+)(?:would you like|do you want) me to [^.!?]{1,400}\?\s*$/i,
  /(?:^|[.!?]\s+)(?:shall|should) i (?:proceed|continue|go on|write|add|move on)\b[^.!?]{0,400}\?\s*$/i,
  /(?:^|[.!?]\s+)if you(?:'|’)d like,? i can\b/i,
  /(?:^|[.!?]\s+)i(?:'|’)ve (?:kept|added|included|written|tried|updated|made|focused|simplified)\b[^.!?]{0,400}\b(?:you (?:asked|requested|wanted)|as requested|the lesson|the language)\b/i,
  /希望(?:这|本|以上|上述)?(?:篇|些|个|次)?(?:教程|课程|内容|文章|讲解|回答|解释|介绍)?(?:能)?(?:对您|对你)(?:有所|有|能有)帮助/,
  /(?:如有|如果有|若有|如果您有|如果你有)(?:任何)?(?:疑问|问题|不明白)[^。！？]{0,10}(?:随时|欢迎)[^。！？]{0,8}(?:提问|联系|告诉我|问我|提出)/,
  /(?:请|可以|随时|欢迎)(?:随时)?(?:告诉|联系|提醒|问)我[^。！？]{0,200}(?:我(?:会|将|可以|就)|[。！]\s*$)/,
  /(?:如果|若|如)(?:您|你)?需要[^。！？]{0,10}我(?:可以|能)(?:继续|再|为|帮)/,
  /(?:需要|要不要|是否需要)我(?:继续|再|为您|帮)[^。！？]{0,200}[？?]/,
]);

/** The last words of a lesson are near its end. */
const LAST = 4;

const WORDING = {
  what: 'The author talks to whoever ordered the lesson',
  suggestion:
    'Leave out greetings, announcements, offers and good wishes; begin with the title and end with the last point.',
};

/** What belongs to a chat and not to a lesson: announcements before it, offers after it. */
export const assistantTalk = defineRule<LessonSubject>({
  name: 'assistant_talk',
  severity: 'blocking',
  source: 'Chat phrases in generated text, Strzelecki 2024, doi:10.1002/leap.1650; HKUDS/DeepTutor #1352',
  find: ({ prose }) => {
    const bodies = prose.filter(({ kind }) => kind === 'prose');
    const start = prose.findIndex(({ kind }) => kind === 'heading');
    const preamble = prose.slice(0, Math.max(0, start));
    const openings = new Set<ProseBlock | HeadingBlock>([...preamble, ...bodies.slice(0, 1)]);
    const title = prose[start];
    // Without a title the words before the first heading are the lesson's own beginning.
    const isTitled = title?.kind === 'heading' && title.level === 1;
    return [
      ...findPhrases([...openings], OPENINGS, WORDING),
      ...findPhrases(isTitled ? preamble : [], PREAMBLE, WORDING),
      ...findPhrases(bodies.slice(-LAST), CLOSINGS, WORDING),
    ];
  },
});
