import { useSyncExternalStore } from 'react';
import { keep } from '../page/keep.ts';
import { readTheme, type Theme } from './theme.ts';

/** Where public/first.js finds it before the first paint. */
const KEY = 'roadwright.theme';
const listeners = new Set<() => void>();

const readShown = (): Theme => readTheme(document.documentElement.dataset.theme ?? null);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function choose(theme: Theme): void {
  keep(KEY, theme);
  document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

/** Gives the theme of the page and the way to change it. */
export const useTheme = (): readonly [Theme, (theme: Theme) => void] => [
  useSyncExternalStore(subscribe, readShown),
  choose,
];
