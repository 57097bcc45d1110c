import { useKeyState, useKeyStore } from '../key/use-key-store.ts';
import { useTexts } from '../language/use-language.ts';
import { FRAME } from './texts.ts';

/** Forgets the key; nothing where none is kept. */
export function SignOutButton() {
  const texts = useTexts(FRAME);
  const store = useKeyStore();
  const { key } = useKeyState();
  if (key === null) return null;
  return (
    <button type="button" className="small" onClick={() => store.forget()}>
      {texts.sign_out}
    </button>
  );
}
