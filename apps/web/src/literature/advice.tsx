import { useTexts } from '../language/use-language.ts';
import { LITERATURE } from './texts.ts';

/** Says what a person can do about an error of a submission; nothing where the error's own words are all there is. */
export function Advice({ code }: { readonly code: string }) {
  const texts = useTexts(LITERATURE);
  const advice: Readonly<Record<string, string>> = texts.advice;
  return Object.hasOwn(advice, code) ? <p className="advice">{advice[code]}</p> : null;
}
