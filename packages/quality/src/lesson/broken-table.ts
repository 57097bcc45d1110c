import { defineRule, type Fault } from '../rule/define-rule.ts';
import { type LessonSubject, nameLine, type ProseBlock, type TableBlock } from './lesson.ts';

/** Of a line without blanks around it: two runs of blanks side by side would be tried in every split. */
const DASHES = /^\|?\s*:?[-=]{3,}:?\s*(?:\|\s*:?[-=]{3,}:?\s*)+\|?$|^\|\s*:?[-=]{3,}:?\s*\|$/;
const ROW = /^\s*\|.*\|/;

/** Tables that are shown as bars and dashes, rows with cells too many (the page drops them) or too few. */
export const brokenTable = defineRule<LessonSubject>({
  name: 'broken_table',
  severity: 'warning',
  source: 'GitHub Flavored Markdown 0.29, 4.10 Tables: excess cells are ignored',
  find: ({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'table') return judgeTable(block);
      return block.kind === 'prose' && block.holder !== 'cell' ? judgeProse(block) : [];
    }),
});

function judgeTable({ widths, line }: TableBlock): Fault[] {
  const [header = 0, ...rows] = widths;
  if (rows.length === 0) {
    return [
      {
        where: nameLine(line),
        detail: 'The table has a header and no rows.',
        suggestion: 'Fill the table, or say in a sentence what it was to show.',
      },
    ];
  }
  const row = rows.findIndex((width) => width !== header);
  if (row === -1) return [];
  return [
    {
      where: nameLine(line + row + 2),
      detail: `This row has ${rows[row]} cells, the header of its table ${header}.`,
      suggestion: `Give every row ${header} cells; a bar inside a cell is written \\|, in code too.`,
    },
  ];
}

function judgeProse({ source, line }: ProseBlock): Fault[] {
  if (!source.includes('|')) return [];
  const lines = source.split('\n');
  const at = lines.findIndex(
    (one, index) => DASHES.test(one.trim()) || (ROW.test(one) && ROW.test(lines[index + 1] ?? '')),
  );
  if (at === -1) return [];
  return [
    {
      where: nameLine(line + at),
      detail: 'A table is shown as bars and dashes, because its head is not one.',
      suggestion:
        'Begin with an empty line, the header, and below it a row like | --- | --- | with as many cells as the header.',
    },
  ];
}
