import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { keep, readKept } from '../page/keep.ts';
import { chooseLanguage, LANGUAGE_TAGS, type Language } from './language.ts';
import { LanguageContext } from './use-language.ts';

const KEY = 'roadwright.language';

/** Gives everything inside the reader's language, and remembers another one that is chosen. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() => chooseLanguage(readKept(KEY), navigator.languages));
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
  }, [language]);
  const value = useMemo(() => {
    const choose = (chosen: Language) => {
      keep(KEY, chosen);
      setLanguage(chosen);
    };
    return { language, choose };
  }, [language]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}
