import { expect, it } from 'vitest';
import { isPlausibleTitle } from './is-plausible-title.ts';

it.each([
  'Slow reading at sea',
  'Attention is all you need',
  'COVID-19: a survey of 2020',
  '深度学习综述方法',
  'Über das Lesen',
  'Document retrieval with trees',
])('takes %j for a title', (title) => {
  expect(isPlausibleTitle(title)).toBe(true);
});

it.each([
  '',
  'Microsoft Word - paper_final.doc',
  'paper_v3.tex',
  'Untitled',
  'untitled document',
  'C:\\Users\\me\\thesis',
  'PII: S0140-6736(05)12345-6',
  'doi:10.1000/abc',
  'nature12373 1..5',
  's41586_020_2649',
  'Editorial',
  'Slide 1',
  'PowerPoint Presentation',
  'arXiv:2301.01234v1',
  'main',
  'x'.repeat(600),
])('takes %j for no title', (title) => {
  expect(isPlausibleTitle(title)).toBe(false);
});
