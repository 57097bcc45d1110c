import { defineRule } from '../rule/define-rule.ts';
import { type Block, CODE_MARK, type LessonSubject, nameLine } from './lesson.ts';

/** What may close a sentence, with the marks that follow it. */
const CLOSED = /(?:[.!?…。！？]|\.{3})["'”’»」』)\]）】》*]*$|[)\]）】》”"」』]$|\$$/u;
/** Signs such as emoji or sharps; those of a sum expect more. */
const SIGN = /[\p{So}\p{Sk}\p{Extended_Pictographic}♭♮♯]\uFE0F?$/u;
const ADDRESS = /(?:https?:\/\/|www\.)\S+$/;
const HANGING = /[,;:，；：、—–-]$/;
/** A few words by themselves, such as a signature or the name of what comes next, need no mark at their end. */
const SENTENCE = /(?:\S+\s+){5}\S|\p{Script=Han}[^。！？]{7}/u;
/** Words after which something must come. */
const OPEN_WORD =
  /\b(?:a|an|the|of|to|in|on|at|by|for|from|with|into|and|or|but|because|that|which|whose|is|are|was|were|be|as|than|if|when|where|while|your|its|their|this|these|must not|such as)$/i;
const OPEN_WORD_ZH =
  /(?:并且|而且|但是|因为|所以|以及|或者|如果|例如|比如|其中|和|与|或|的话|必须|需要|被|把|将|从|对|在|是|叫做|称为)$/;
/** A word without end is looked through again from each of its letters. */
const LONGEST_READ = 1_000;
const TASK_BOX = /^\[[ xX]\](?=\s|$)/;
const FOOTNOTE = /^\[\^[^\]]+\]:/;
const CUT_NUMBER = /(?:below|above|of|than|to|about|is|around|低于|高于|约)\s?0\.$/i;

const SUGGESTION =
  'Write the text to its end: finish the last sentence, list or table and close with the points to remember.';

/** A lesson that stops in the middle, as answers do that ran into their limit of tokens. */
export const truncatedEnd = defineRule<LessonSubject>({
  name: 'truncated_end',
  severity: 'blocking',
  source: 'Answers cut at the token limit (finish reason `length`) that pass as whole lessons',
  find: ({ blocks }) => {
    const reason = findReason(blocks);
    const last = blocks.at(-1);
    if (reason === null || last === undefined) return [];
    return [
      { where: nameLine(last.line), detail: `The lesson breaks off: ${reason}.`, suggestion: SUGGESTION },
    ];
  },
});

function findReason(blocks: readonly Block[]): string | null {
  const last = blocks.at(-1);
  if (last === undefined) return null;
  if (last.kind === 'heading') return `nothing follows its last heading “${last.text}”`;
  if (last.kind === 'empty_item') return 'its last list item is empty';
  if (last.kind !== 'prose') return null;
  const text = last.text.replace(TASK_BOX, '').trim();
  if (text === '' && last.holder === 'item') return 'its last list item is empty';
  if (last.holder === 'cell') return isShortRow(blocks) ? 'the last row of its table lacks cells' : null;
  const isSaid = last.holder === 'paragraph' && !last.is_quoted && !FOOTNOTE.test(text);
  const isSentence = isSaid && SENTENCE.test(text.slice(0, LONGEST_READ));
  if (text === '' || isWhole(text.slice(-LONGEST_READ), isSentence)) return null;
  return `its last words are “…${text.slice(-40)}”`;
}

function isShortRow(blocks: readonly Block[]): boolean {
  const table = blocks.findLast((block) => block.kind === 'table');
  return table !== undefined && (table.widths.at(-1) ?? 0) < (table.widths[0] ?? 0);
}

function isWhole(text: string, isSentence: boolean): boolean {
  if (HANGING.test(text) || CUT_NUMBER.test(text) || hasOpenBracket(text)) return false;
  if (CLOSED.test(text) || SIGN.test(text) || ADDRESS.test(text) || text.endsWith(CODE_MARK)) return true;
  return !isSentence && !OPEN_WORD.test(text) && !OPEN_WORD_ZH.test(text);
}

/** Only the last sentence counts: smileys and half-open intervals stand further up. */
function hasOpenBracket(text: string): boolean {
  const end = text.slice(-200);
  const open = Math.max(end.lastIndexOf('('), end.lastIndexOf('（'));
  return open !== -1 && !/[)）\]]/.test(end.slice(open)) && !/[.!?。！？]["'”’]?$/.test(end);
}
