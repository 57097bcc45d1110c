import { defineTexts } from '../language/define-texts.ts';
import { EN } from './texts-en.ts';
import { ZH } from './texts-zh.ts';

/** What the checks found in a course. */
export const QUALITY = defineTexts({ en: EN, zh: ZH });
