/** The languages that rules know; the others are left alone. */
export type Tongue = 'en' | 'zh' | 'other';

/** Tells from a BCP 47 tag which rules of language apply. */
export function readTongue(language: string): Tongue {
  const [tag] = language.trim().toLowerCase().split(/[-_]/, 1);
  if (tag === 'en') return 'en';
  return tag === 'zh' || tag === 'cmn' || tag === 'yue' ? 'zh' : 'other';
}
