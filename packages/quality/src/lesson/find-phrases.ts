import type { Fault } from '../rule/define-rule.ts';
import type { Phrases } from './gather-phrases.ts';
import { type HeadingBlock, nameLine, type ProseBlock } from './lesson.ts';

interface Wording {
  /** What the words are, such as `The author speaks of itself`. */
  readonly what: string;
  readonly suggestion: string;
}

/** Finds in each block the first of some phrases that its author says in words of their own; quoted ones are talked about. */
export function findPhrases(
  blocks: readonly (ProseBlock | HeadingBlock)[],
  { each, any }: Phrases,
  { what, suggestion }: Wording,
): Fault[] {
  return blocks.flatMap((block) => {
    if (block.is_quoted || !any.some((phrases) => phrases.test(block.said))) return [];
    for (const phrase of each) {
      const match = phrase.exec(block.said);
      if (match === null) continue;
      const words = match[0].trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST);
      return [{ where: nameLine(block.line), detail: `${what}: “${words}”.`, suggestion }];
    }
    return [];
  });
}

const LONGEST = 80;
