import { defineRule, type Fault } from '../rule/define-rule.ts';
import { type HeadingBlock, type LessonSubject, nameLine } from './lesson.ts';

/** Headings that skip a level, or a second title: the outline that readers and screen readers go by is torn. */
export const headingJump = defineRule<LessonSubject>({
  name: 'heading_jump',
  severity: 'warning',
  source: 'WCAG 2.2, technique G141: organizing a page using headings',
  find: ({ headings }) => {
    const own = headings.filter(({ is_quoted, text }) => !is_quoted && text.trim() !== '');
    return own.flatMap((heading, index) => {
      const before = own[index - 1];
      if (before === undefined) return [];
      if (heading.level === 1) return own[0]?.level === 1 ? [nameSecondTitle(heading)] : [];
      return heading.level > before.level + 1 ? [nameJump(before, heading)] : [];
    });
  },
});

const nameSecondTitle = ({ line, text }: HeadingBlock): Fault => ({
  where: nameLine(line),
  detail: `“${text}” is a second heading of level 1.`,
  suggestion:
    'Keep level 1 for the title of the lesson and make this one, like its fellows, a heading of level 2 (##).',
});

const nameJump = (before: HeadingBlock, { line, text, level }: HeadingBlock): Fault => ({
  where: nameLine(line),
  detail: `“${text}” is of level ${level}, right below “${before.text}” of level ${before.level}.`,
  suggestion: `Make it a heading of level ${before.level + 1} (${'#'.repeat(before.level + 1)}), and those below it accordingly.`,
});
