import { defineRule } from '../rule/define-rule.ts';
import { type Block, type LessonSubject, nameLine } from './lesson.ts';

const SAYS_SOMETHING = /[\p{L}\p{N}\p{S}]/u;

/** A heading with nothing below it, or a heading without words. */
export const emptySection = defineRule<LessonSubject>({
  name: 'empty_section',
  severity: 'warning',
  source: 'WCAG 2.2, 2.4.6 Headings and labels: a heading tells what follows it',
  find: ({ blocks }) => {
    const shown = blocks.filter(isShown);
    return shown.flatMap((block, index) => {
      if (block.kind !== 'heading' || block.is_quoted) return [];
      const { level, line, text, source } = block;
      if (text.trim() === '' && !source.includes('!')) {
        return [
          {
            where: nameLine(line),
            detail: 'A heading without words.',
            suggestion: 'Name the section, or take its mark out.',
          },
        ];
      }
      const next = shown[index + 1];
      if (next !== undefined && !(next.kind === 'heading' && next.level <= level)) return [];
      return [
        {
          where: nameLine(line),
          detail: `Nothing stands below the heading “${text}”.`,
          suggestion: `Write the section “${text}”, or leave its heading out.`,
        },
      ];
    });
  },
});

/** Rules, comments and lines of dots fill no section. */
function isShown(block: Block): boolean {
  if (block.kind === 'prose') return SAYS_SOMETHING.test(block.text) || block.source.includes('![');
  return block.kind === 'heading' || block.kind === 'code' || block.kind === 'table';
}
