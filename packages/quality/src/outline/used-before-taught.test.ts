import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureRule } from '../testing/measure-rule.ts';
import { readCourses } from './corpus/read-courses.ts';
import { usedBeforeTaughtCorpus } from './corpus/used-before-taught.ts';
import { usedBeforeTaught } from './used-before-taught.ts';

measureRule(usedBeforeTaught, usedBeforeTaughtCorpus);

describe('used_before_taught', () => {
  const [course] = readCourses(
    'en',
    `
      Modern JavaScript
      Event handlers :: It is a closure here. The closure keeps its value.
      Timers :: The closure runs later than you think. A closure is called back. The closure has a clock.
      Closures :: What a closure is. // A callback is passed on.
      Callbacks :: A callback comes back.
    `,
  );

  it('speaks of a concept once, where it is used first, and names both places', () => {
    expect(usedBeforeTaught.find(course!)).toEqual([
      {
        where: 'c1',
        detail:
          '"Closures" is used in "Event handlers" and taught only in "Closures": "It is a closure here."',
        suggestion:
          'Say in a sentence what "Closures" means where it is first used, do without it there, or move "Closures" before "Event handlers".',
      },
    ]);
  });

  it('takes any course, also one without pieces', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const chapter = fc.record({ name: text, lesson: text, asked: text });
    fc.assert(
      fc.property(
        fc.array(chapter, { maxLength: 4 }),
        fc.constantFrom('en', 'zh', 'de'),
        (chapters, language) => {
          const lines = chapters.map(
            ({ name, lesson, asked }) => `${name} :: ${lesson} ?? ${asked} | *x | y`,
          );
          for (const one of readCourses(language, ['Course', ...lines].join('\n')))
            usedBeforeTaught.find(one);
        },
      ),
      { numRuns: 100 },
    );
    expect(usedBeforeTaught.find({ tongue: 'en', headings: [], chapters: [] })).toEqual([]);
  });
});
