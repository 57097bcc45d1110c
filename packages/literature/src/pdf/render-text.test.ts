import { expect, it } from 'vitest';
import { sampleLine } from '../testing/sample-line.ts';
import { renderText } from './render-text.ts';

it('joins the lines of a paragraph, also over columns and pages, and parts paragraphs', () => {
  const lines = [
    sampleLine({ text: 'A heading', y: 60, size: 14 }),
    sampleLine({ text: 'A sentence that is bro-', y: 80 }),
    sampleLine({ text: 'ken and goes on', y: 92 }),
    sampleLine({ text: 'in the next column.', y: 60, x: 320 }),
    sampleLine({ text: 'Another paragraph goes', y: 90, x: 320 }),
    sampleLine({ text: 'over the page.', y: 60, page: 2 }),
    sampleLine({ text: 'The end.', y: 60, page: 3 }),
  ];
  expect(renderText(lines)).toBe(
    'A heading\n\nA sentence that is broken and goes on in the next column.\n\nAnother paragraph goes over the page.\n\nThe end.',
  );
});

it('is empty without lines', () => {
  expect(renderText([])).toBe('');
});
