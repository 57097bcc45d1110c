import { defineRule } from '../rule/define-rule.ts';
import { type CodeBlock, type LessonSubject, nameLine } from './lesson.ts';

/** Languages whose code may hold fences of its own. */
const MARKDOWN = new Set(['markdown', 'md', 'mdx', 'text', 'txt', '']);
const OPENING = /^ {0,3}(`{3,}|~{3,})[\w+#-]+[ \t]*$/m;

/** A code block that never ends, or ends only at the mark of the next one, and swallows the lesson. */
export const unclosedFence = defineRule<LessonSubject>({
  name: 'unclosed_fence',
  severity: 'blocking',
  source: 'CommonMark 0.31.2, 4.5 Fenced code blocks: an unclosed one runs to the end of the document',
  find: ({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'code' || block.mark === '' || !isTorn(block)) return [];
      const name = block.language === '' ? '' : ` (${block.language})`;
      return [
        {
          where: nameLine(block.line),
          detail: `The code block${name} that opens here with ${block.mark} is never closed.`,
          suggestion: `Put a line with ${block.mark} alone after the last line of its code.`,
        },
      ];
    }),
});

function isTorn({ is_closed, language, code, mark }: CodeBlock): boolean {
  if (!is_closed) return true;
  return !MARKDOWN.has(language) && OPENING.exec(code)?.[1] === mark;
}
