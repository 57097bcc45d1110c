import { AppError, type Tutorial } from '@roadwright/domain';
import { countMinutes } from './count-minutes.ts';
import { toPlainText } from './plain-text.ts';

const LONGEST_SUMMARY = 300;

/**
 * Turns a model's Markdown into a lesson: an outer fence is taken off, title, summary and reading time are read from
 * the text.
 *
 * @throws AppError `llm_invalid_answer` when nothing but marks is left
 */
export function parseTutorial(answer: string, concept_title: string): Tutorial {
  const markdown = stripOuterFence(answer.replaceAll('\r\n', '\n').trim());
  const lines = listProseLines(markdown);
  const heading = findHeading(lines);
  if (!/[\p{L}\p{N}]/u.test(markdown)) {
    throw new AppError(
      'llm_invalid_answer',
      'The model sent a lesson without any words. Retry the task, or choose another model with LLM_MODEL_TUTORIAL.',
    );
  }
  return {
    title: heading ?? concept_title,
    summary: shorten(toPlainText(findFirstParagraph(lines)), LONGEST_SUMMARY),
    markdown,
    estimated_minutes: countMinutes(markdown),
  };
}

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const HEADING = /^ {0,3}#{1,6}\s+(.+?)(?:\s+#+)?\s*$/;
/** Lists, quotes, tables, rules, HTML, images, empty headings: what is no paragraph even though it has words. */
const NO_PARAGRAPH = /^ {0,3}(?:[-*+]\s|\d+[.)]\s|>|\||<|!\[|(?:[-*_]\s*){3,}$|={2,}\s*$|#{1,6}\s*$)/;

/** Takes off one fence that encloses the whole text. */
function stripOuterFence(text: string): string {
  const lines = text.split('\n');
  const [, mark = '', info = ''] = FENCE.exec(lines[0] ?? '') ?? [];
  const isOpened = mark !== '' && /^(markdown|md|)$/i.test(info.trim());
  if (!isOpened || lines.length < 2 || lines.at(-1)?.trim() !== mark) return text;
  const inner = lines.slice(1, -1);
  const marks = inner.flatMap((line) => {
    const [, own = '', ownInfo = ''] = FENCE.exec(line) ?? [];
    return own.startsWith(mark) ? [ownInfo.trim()] : [];
  });
  // Models often fence a lesson with the same mark as the code inside it: those come in pairs. A bare mark after a
  // bare one is taken as its end, so that two code blocks around a text are not torn open.
  const isClosedEarly = marks.length % 2 === 1 || (info.trim() === '' && marks[0] === '');
  return isClosedEarly ? text : inner.join('\n').trim();
}

/** The lines outside code blocks; a block leaves an empty line behind. */
function listProseLines(markdown: string): string[] {
  let open = '';
  return markdown.split('\n').map((line) => {
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (open === '') {
      open = mark;
      return mark === '' ? line : '';
    }
    if (mark.startsWith(open)) open = '';
    return '';
  });
}

/** The first heading that says something, as plain text. */
function findHeading(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const heading = HEADING.exec(line)?.[1];
    const text = heading === undefined ? '' : toPlainText(heading);
    if (text !== '') return text;
  }
  return undefined;
}

function findFirstParagraph(lines: readonly string[]): string {
  const isProse = (line: string) => line.trim() !== '' && !HEADING.test(line) && !NO_PARAGRAPH.test(line);
  const start = lines.findIndex(isProse);
  if (start === -1) return '';
  const length = lines.slice(start).findIndex((line) => !isProse(line));
  return lines.slice(start, length === -1 ? undefined : start + length).join(' ');
}

/** Cuts at a word where one ends near the limit. */
function shorten(text: string, max_length: number): string {
  if (text.length <= max_length) return text;
  const cut = text.slice(0, max_length - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > max_length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
