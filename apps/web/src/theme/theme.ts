/** How the page may look; `system` follows the machine. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Reads a kept theme; whatever is none is `system`. */
export const readTheme = (kept: string | null): Theme => THEMES.find((theme) => theme === kept) ?? 'system';
