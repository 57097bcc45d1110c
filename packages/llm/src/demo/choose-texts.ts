import type { SampleTexts } from './sample-texts.ts';
import { CHINESE_TEXTS } from './texts-chinese.ts';
import { ENGLISH_TEXTS } from './texts-english.ts';

/** Chinese for Chinese, English for every other language. */
export const chooseTexts = (primary_language: string): SampleTexts =>
  /^(zh|cmn|yue)\b|chinese|中文|汉语|漢語/i.test(primary_language) ? CHINESE_TEXTS : ENGLISH_TEXTS;
