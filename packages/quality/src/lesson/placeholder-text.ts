import { defineRule } from '../rule/define-rule.ts';
import { findPhrases } from './find-phrases.ts';
import { gatherPhrases } from './gather-phrases.ts';
import type { HeadingBlock, LessonSubject, ProseBlock } from './lesson.ts';

const THING =
  'example|examples|image|picture|photo|diagram|figure|chart|table|date|name|number|link|text|content|details?|title|description|explanation|code|story|quote|definition|placeholder|citation|source|exercise|anecdote';

const PHRASES = gatherPhrases([
  // Written so that no loose end stands here itself.
  /(?:^|[\s(（[【*])T(?:O)DO(?=\s*(?:[:：\-–—(（]|$|\]|add|write|fill))/,
  /(?:^|[\s(（[【*])(?:FI(?:X)ME|TK TK|TKTK)(?=\s*(?:[:：\-–—]|$|\]))/,
  /\blorem ipsum dolor\b/i,
  /[[【<]\s*(?:insert|add|include|put|place|your|fill in|enter|placeholder)\b[:\s]+[\p{L}\p{N}][^\]】>]{0,100}[\]】>]/iu,
  new RegExp(
    `\\((?:an? |the |more )?(?:${THING})s? (?:to be|will be|should be) (?:added|inserted|written|provided|filled)[^)]{0,400}\\)`,
    'i',
  ),
  /\bXX+ ?(?:euros?|dollars?|pounds?|percent|per cent|%|€|years?|pages?|people|minutes?|hours?|days?|words?|items?|times|kg|km|mg)(?![\p{L}])|\b(?:version|chapter|page|section|figure) XX+\b/iu,
  /^(?:replace|change|edit|fill in|complete) this (?:text|section|paragraph|line|part|example)\b/i,
  /^[[【](?:image|figure|diagram|screenshot|photo|picture|illustration|chart|video|图片|插图|示意图|图)\s*[:：][^\]】]*[\]】]$/i,
  /(?:^|\s)(?:is|are|remains?|date|price|rate|:)\s+(?:TBD|TBA|T\.B\.D\.)(?=[\s.,;]|$)/,
  /^(?:your |the )?(?:content|text|example|description|explanation|code) (?:goes|comes) here[.!]?$/i,
  /^(?:your|sample|some|add|insert) (?:text|content|example|code) here[.!]?$/i,
  /^coming soon[.!…]*$/i,
  /\b(?:this|the following) (?:section|paragraph|part|chapter|table|text) is (?:left as |only |just |still )?a (?:placeholder|stub)\b/i,
  /\{\{\s*[\w.]+\s*\}\}/,
  /(?:\.{3}|…)\s*\(?(?:the )?(?:rest|remainder) of (?:the |this )?(?:lesson|section|text|code|list)[^.]{0,400}(?:continues|follows|omitted|here|unchanged)/i,
  /\((?:rest|remainder) of (?:the |this )?(?:lesson|section|text)[^)]{0,400}\)/i,
  /[（([【]\s*(?:(?:此处|这里|在此|在这里)(?:插入|添加|补充|填写|填入|放置|加入)[^）)\]】]{0,30}|(?:插入|添加(?!剂)|补充|填写|填入|放置|加入)[^）)\]】]{2,30})[）)\]】]/,
  /(?:^|[，。：:\s（(])(?:内容|示例|例子|本节|图片|数据)?(?:待补充|待完善|待续写|待添加|待填写)(?=[。，）)\s]|$)/,
  /(?:^|[。，])此处省略|内容待(?:补充|完善|添加)/,
  /(?:约|要|为|是|共|花费|第)\s?X{2,}\s?(?:元|年|个|次|页|章|人|万|天|公斤|克|米|月|日)/,
]);

/** A number where words belong; as a heading, or a line of its own, it announces them. */
const BARE_ENTRY = gatherPhrases([
  /^(?:point|item|example|step|bullet|topic|question|answer|key point|takeaway) ?\d+[.:]?$/i,
]);

const isEntry = (block: ProseBlock | HeadingBlock): boolean =>
  block.holder === 'item' || block.holder === 'cell';

/** What somebody meant to fill in later. */
export const placeholderText = defineRule<LessonSubject>({
  name: 'placeholder_text',
  severity: 'blocking',
  source: 'Stubs in generated lessons: 5 of 65 stored outlines and lessons of a peer are degenerate',
  find: ({ prose, html }) => [
    ...findPhrases(prose, PHRASES, WORDING),
    ...findPhrases(prose.filter(isEntry), BARE_ENTRY, WORDING),
    ...html
      .filter((piece) => /^<(?:insert|add|your|placeholder|fill)\b/i.test(piece.html))
      .map(({ line, html: tag }) => ({
        where: `line ${line}`,
        detail: `${WORDING.what}: “${tag.slice(0, 80)}”.`,
        suggestion: WORDING.suggestion,
      })),
  ],
});

const WORDING = {
  what: 'Something was to be filled in and never was',
  suggestion: 'Write what belongs there, or leave the place out.',
};
