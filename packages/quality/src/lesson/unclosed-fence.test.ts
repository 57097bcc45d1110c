import { expect, it } from 'vitest';
import { measureLessonRule, readExample } from '../testing/measure-lesson-rule.ts';
import { UNCLOSED_FENCE } from './corpus/unclosed-fence.ts';
import { unclosedFence } from './unclosed-fence.ts';

measureLessonRule(unclosedFence, UNCLOSED_FENCE);

it('names the line of the opening mark', () => {
  const [fault] = unclosedFence.find(readExample('# A\n\nText.\n\n```js\nlet a;\n'));
  expect(fault?.where).toBe('line 5');
});
