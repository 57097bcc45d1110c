import { createContext, useContext } from 'react';
import type { Translations } from './define-texts.ts';
import { LANGUAGE_TAGS, type Language } from './language.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

/** Holds the language of the page. */
export const LanguageContext = createContext<LanguageChoice>({ language: 'en', choose: () => undefined });

/** Gives the language of the page and the way to change it. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);

/** Gives the texts of a room in the language of the page. */
export const useTexts = <T>(texts: Translations<T>): Translations<T>[Language] =>
  texts[useLanguage().language];

/** Gives the tag by which numbers, dates and lists are written. */
export const useTag = (): string => LANGUAGE_TAGS[useLanguage().language];
