import { expect, test } from 'vitest';
import { anchorOf, type Place, readPlace } from './read-place.ts';
import { EN } from './texts-en.ts';
import { ZH } from './texts-zh.ts';
import { writePlace } from './write-place.ts';

test.for<[string, Place, string, string]>([
  ['', { kind: 'whole' }, 'The whole of it', '整个部分'],
  ['line 14', { kind: 'line', line: 14 }, 'Line 14', '第 14 行'],
  ['questions[2]', { kind: 'question', number: 3, option: null, part: null }, 'Question 3', '第 3 题'],
  [
    'questions[0].options[1]',
    { kind: 'question', number: 1, option: 2, part: 'options' },
    'Question 1, option 2',
    '第 1 题，选项 2',
  ],
  [
    'questions[1].explanation',
    { kind: 'question', number: 2, option: null, part: 'explanation' },
    'Question 2, its explanation',
    '第 2 题，解析',
  ],
  [
    'resources[0].url',
    { kind: 'resource', number: 1, part: 'url' },
    'Resource 1, its address',
    '资源 1，地址',
  ],
  ['resources[0].news', { kind: 'resource', number: 1, part: null }, 'Resource 1', '资源 1'],
  ['section 4', { kind: 'unknown' }, 'section 4', 'section 4'],
])('%s is read and written', ([where, place, english, chinese]) => {
  expect(readPlace(where)).toEqual(place);
  expect(writePlace(place, where, EN.places)).toBe(english);
  expect(writePlace(place, where, ZH.places)).toBe(chinese);
});

test('a place has its id in the reader, the top of a lesson none', () => {
  expect(anchorOf('quiz', readPlace('questions[2].options[1]'))).toBe('question-3');
  expect(anchorOf('resources', readPlace('resources[0].url'))).toBe('resource-1');
  expect(anchorOf('quiz', readPlace(''))).toBe('quiz');
  expect(anchorOf('tutorial', readPlace('line 14'))).toBe('');
});
