import { expect, it } from 'vitest';
import { measureLessonRule, readExample } from '../testing/measure-lesson-rule.ts';
import { READABILITY_BAND } from './corpus/readability-band.ts';
import { readabilityBand } from './readability-band.ts';

measureLessonRule(readabilityBand, READABILITY_BAND);

it('is silent where no level is declared or known', () => {
  const [text] = READABILITY_BAND.positives;
  const { level: _, ...rest } = typeof text === 'object' ? text : { markdown: '' };
  expect(readabilityBand.find(readExample(rest))).toEqual([]);
  expect(readabilityBand.find(readExample({ ...rest, level: 'toString' as 'beginner' }))).toEqual([]);
});
