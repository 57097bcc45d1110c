import { expect, it } from 'vitest';
import { measureLessonRule, readExample } from '../testing/measure-lesson-rule.ts';
import { brokenTable } from './broken-table.ts';
import { BROKEN_TABLE } from './corpus/broken-table.ts';

measureLessonRule(brokenTable, BROKEN_TABLE);

it('names the line of the row', () => {
  const [fault] = brokenTable.find(
    readExample('# A\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 | 5 |\n'),
  );
  expect(fault).toMatchObject({ where: 'line 6', detail: expect.stringContaining('3 cells') });
});
