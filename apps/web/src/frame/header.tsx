import { useEffect, useId, useRef, useState } from 'react';
import { useScopes } from '../key/use-scopes.ts';
import { useTexts } from '../language/use-language.ts';
import { Link } from '../route/link.tsx';
import type { Route } from '../route/route.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SignOutButton } from './sign-out-button.tsx';
import { FRAME } from './texts.ts';
import { ThemeSwitch } from './theme-switch.tsx';

/** Pages that the header leads to, in its order, with the scope that a key needs for each; null for any. */
const ENTRIES = [
  { page: 'start', href: '/', scope: 'owner' },
  { page: 'library', href: '/library', scope: 'owner' },
  { page: 'literature', href: '/literature', scope: null },
  { page: 'operator', href: '/operator', scope: 'operator' },
] as const;

/** The name, the way to every page, and the switches; on a phone behind a menu. Its parent keys it by the address. */
export function Header({ page }: { readonly page: Route['page'] }) {
  const texts = useTexts(FRAME);
  const scopes = useScopes();
  const entries = ENTRIES.filter(({ scope }) => scope === null || (scopes?.includes(scope) ?? true));
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useId();
  useEffect(() => {
    if (!open) return;
    const closeByKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', closeByKey);
    return () => document.removeEventListener('keydown', closeByKey);
  }, [open]);
  return (
    <header className="top">
      <Link href="/" className="brand">
        Roadwright
      </Link>
      <button
        ref={button}
        type="button"
        className="menu-button"
        aria-expanded={open}
        aria-controls={menu}
        onClick={() => setOpen(!open)}
      >
        {texts.menu}
      </button>
      <div id={menu} className={open ? 'menu open' : 'menu'}>
        <nav className="pages" aria-label={texts.pages}>
          {entries.map((entry) => (
            <Link key={entry.page} href={entry.href} aria-current={entry.page === page ? 'page' : undefined}>
              {texts.entries[entry.page]}
            </Link>
          ))}
        </nav>
        <div className="switches">
          <LanguageSwitch />
          <ThemeSwitch />
          <SignOutButton />
        </div>
      </div>
    </header>
  );
}
