import { useTexts } from '../language/use-language.ts';
import { PAGE } from './texts.ts';

/** Stands where something will be in a moment. */
export function Loading({ what }: { readonly what: string }) {
  const texts = useTexts(PAGE);
  return (
    <p className="fine" role="status">
      {texts.loading(what)}
    </p>
  );
}
