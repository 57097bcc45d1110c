import { defineTexts } from '../language/define-texts.ts';
import { EN } from './texts-en.ts';
import { ZH } from './texts-zh.ts';

/** The works: taking one in, finding it again, reading what is known of it, and telling two apart. */
export const LITERATURE = defineTexts({ en: EN, zh: ZH });
