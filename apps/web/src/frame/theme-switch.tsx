import { useTexts } from '../language/use-language.ts';
import { readTheme, THEMES } from '../theme/theme.ts';
import { useTheme } from '../theme/use-theme.ts';
import { FRAME } from './texts.ts';

/** Changes how the page looks. */
export function ThemeSwitch() {
  const [theme, choose] = useTheme();
  const texts = useTexts(FRAME);
  return (
    <select
      className="switch"
      aria-label={texts.theme}
      value={theme}
      onChange={({ target }) => choose(readTheme(target.value))}
    >
      {THEMES.map((other) => (
        <option key={other} value={other}>
          {texts.themes[other]}
        </option>
      ))}
    </select>
  );
}
