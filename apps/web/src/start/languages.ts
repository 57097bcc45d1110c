import {
  chooseLanguage as choosePageLanguage,
  LANGUAGE_TAGS,
  type Language as PageLanguage,
} from '../language/language.ts';

/** Languages offered for a course; the API takes any tag. */
const TAGS = ['en', 'zh-CN', 'es', 'fr', 'de', 'pt', 'it', 'ja', 'ko', 'ru', 'ar', 'hi'] as const;

interface Language {
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
}

/** Lists the languages offered, each by its own name. */
export const listLanguages = (): Language[] =>
  TAGS.map((tag) => ({ tag, name: new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag }));

/** Chooses the language to start with: the reader's, where it is offered. */
export function chooseLanguage(preferred: readonly string[]): string {
  for (const tag of preferred) {
    const base = tag.split('-')[0];
    const found =
      TAGS.find((offered) => offered === tag) ?? TAGS.find((offered) => offered.split('-')[0] === base);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** Lists what a reader prefers: first the page's language, where it is not the one that the browser had chosen. */
export const listPreferred = (page: PageLanguage, browser: readonly string[]): readonly string[] =>
  choosePageLanguage(null, browser) === page ? browser : [LANGUAGE_TAGS[page], ...browser];
