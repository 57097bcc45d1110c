import { LANGUAGE_NAMES, LANGUAGE_TAGS, LANGUAGES } from '../language/language.ts';
import { useLanguage, useTexts } from '../language/use-language.ts';
import { FRAME } from './texts.ts';

/** Changes the language of the page. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const texts = useTexts(FRAME);
  return (
    <select
      className="switch"
      aria-label={texts.language}
      value={language}
      onChange={({ target }) => {
        const chosen = LANGUAGES.find((other) => other === target.value);
        if (chosen !== undefined) choose(chosen);
      }}
    >
      {LANGUAGES.map((other) => (
        <option key={other} value={other} lang={LANGUAGE_TAGS[other]}>
          {LANGUAGE_NAMES[other]}
        </option>
      ))}
    </select>
  );
}
