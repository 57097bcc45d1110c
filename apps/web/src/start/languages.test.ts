import { expect, test } from 'vitest';
import { chooseLanguage, listLanguages, listPreferred } from './languages.ts';

test.for([
  [['de-AT', 'en'], 'de'],
  [['zh-TW'], 'zh-CN'],
  [['is', 'fr-CA'], 'fr'],
  [['is'], 'en'],
  [[], 'en'],
] as [string[], string][])('a reader of %o starts with %s', ([preferred, chosen]) => {
  expect(chooseLanguage(preferred)).toBe(chosen);
});

test('each language is offered by its own name', () => {
  expect(listLanguages()).toContainEqual({ tag: 'de', name: 'Deutsch' });
});

test('whoever has given the page another language is offered courses in it', () => {
  expect(chooseLanguage(listPreferred('zh', ['en-GB']))).toBe('zh-CN');
  expect(chooseLanguage(listPreferred('en', ['de']))).toBe('de');
  expect(chooseLanguage(listPreferred('zh', ['de', 'zh']))).toBe('de');
});
