import { expect, it } from 'vitest';
import { measureLessonRule, readExample } from '../testing/measure-lesson-rule.ts';
import { WRONG_LANGUAGE } from './corpus/wrong-language.ts';
import { wrongLanguage } from './wrong-language.ts';

measureLessonRule(wrongLanguage, WRONG_LANGUAGE);

it('names the line where the other language begins', () => {
  const markdown = `# Rhythm\n\n${'A waltz has three beats, of which the first is strong. '.repeat(6)}\n\n${'进行曲是二拍子，第一拍强，第二拍弱。'.repeat(3)}\n`;
  const [fault] = wrongLanguage.find(readExample(markdown));
  expect(fault).toMatchObject({ where: 'line 5', detail: 'A passage is not in English.' });
});
