import type { Rule } from '../rule/define-rule.ts';
import { asAnAi } from './as-an-ai.ts';
import { assistantTalk } from './assistant-talk.ts';
import { brokenDiagram } from './broken-diagram.ts';
import { brokenMath } from './broken-math.ts';
import { brokenTable } from './broken-table.ts';
import { codeDoesNotParse } from './code-does-not-parse.ts';
import { emptySection } from './empty-section.ts';
import { headingJump } from './heading-jump.ts';
import type { LessonSubject } from './lesson.ts';
import { placeholderText } from './placeholder-text.ts';
import { promptLeak } from './prompt-leak.ts';
import { rawHtml } from './raw-html.ts';
import { readabilityBand } from './readability-band.ts';
import { remoteImages } from './remote-images.ts';
import { repeatedParagraph } from './repeated-paragraph.ts';
import { scratchpadLeak } from './scratchpad-leak.ts';
import { truncatedEnd } from './truncated-end.ts';
import { unclosedFence } from './unclosed-fence.ts';
import { unlistedLinks } from './unlisted-links.ts';
import { wordBudget } from './word-budget.ts';
import { wrongLanguage } from './wrong-language.ts';

/** Every rule of lessons: what leaks or misleads, what breaks the page, then its style. */
export const LESSON_RULES: readonly Rule<LessonSubject>[] = [
  scratchpadLeak,
  promptLeak,
  asAnAi,
  assistantTalk,
  placeholderText,
  wrongLanguage,
  truncatedEnd,
  unclosedFence,
  rawHtml,
  emptySection,
  headingJump,
  codeDoesNotParse,
  brokenTable,
  brokenMath,
  brokenDiagram,
  remoteImages,
  unlistedLinks,
  repeatedParagraph,
  wordBudget,
  readabilityBand,
];
