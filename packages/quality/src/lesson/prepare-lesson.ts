import { readTongue } from '../text/read-tongue.ts';
import type { Block, HeadingBlock, Lesson, LessonSubject, ProseBlock } from './lesson.ts';
import { levelLineEnds, parseMarkdown } from './parse-markdown.ts';
import { readBlocks } from './read-blocks.ts';

/** Parses a lesson once for all rules. */
export function prepareLesson(lesson: Lesson): LessonSubject {
  const markdown = levelLineEnds(lesson.markdown);
  const reading = readBlocks(parseMarkdown(markdown), markdown.split('\n'));
  return {
    lesson,
    tongue: readTongue(lesson.language),
    headings: reading.blocks.filter((block): block is HeadingBlock => block.kind === 'heading'),
    prose: reading.blocks.filter(isProse),
    ...reading,
  };
}

const isProse = (block: Block): block is ProseBlock | HeadingBlock =>
  block.kind === 'prose' || block.kind === 'heading';
