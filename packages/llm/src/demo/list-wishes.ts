import { plainText } from './plain-text.ts';
import type { SampleInput } from './sample-input.ts';

/** Of what a person wrote, the sample quotes so much. */
export const LONGEST_QUOTE = 200;

/** Lists what a person wants changed about a piece, each as plain text that is not blank. */
export const listWishes = ({ requirements }: SampleInput): string[] =>
  requirements.map((requirement) => plainText(requirement, LONGEST_QUOTE) || '…');
