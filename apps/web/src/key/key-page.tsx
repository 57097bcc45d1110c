import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useTitle } from '../page/use-title.ts';
import { checkKey } from './check-key.ts';
import { KEY } from './texts.ts';
import { useKeyState, useKeyStore } from './use-key-store.ts';

/** Takes a key, once the API knows it; what was typed stays where it does not. */
export function KeyPage() {
  const texts = useTexts(KEY);
  const store = useKeyStore();
  const { refused } = useKeyState();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const check = useMutation({
    mutationFn: async (key: string) => {
      const known = await checkKey(key);
      if (known) store.give(key);
      return known;
    },
    onSettled: () => field.current?.focus(),
    gcTime: 0,
  });
  useTitle(texts.title);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    check.mutate(text.trim());
  };
  const change = (typed: string) => {
    setText(typed);
    check.reset();
  };
  const fault = useId();
  const wrong = check.data === false;
  return (
    <section className="narrow">
      <h1>{texts.title}</h1>
      <p>{refused ? texts.refused : texts.wanted}</p>
      <form className="stack" onSubmit={submit}>
        <KeyField ref={field} text={text} onChange={change} fault={wrong ? fault : undefined} />
        <div id={fault} role="alert">
          {wrong && <p className="notice bad">{texts.wrong}</p>}
        </div>
        <ProblemNotice error={check.error} />
        <button type="submit" className="primary" disabled={check.isPending}>
          {check.isPending ? texts.opening : texts.open}
        </button>
      </form>
    </section>
  );
}

interface KeyFieldProps {
  readonly ref: { readonly current: HTMLInputElement | null };
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Id of what says that the text is wrong; undefined where it is not. */
  readonly fault: string | undefined;
}

/** Without a name, so that nothing can put the key into an address. */
function KeyField({ ref, text, onChange, fault }: KeyFieldProps) {
  const texts = useTexts(KEY);
  const [shown, setShown] = useState(false);
  const id = useId();
  const hint = useId();
  return (
    <>
      <label htmlFor={id}>{texts.key}</label>
      <div className="row">
        <input
          id={id}
          ref={ref}
          type={shown ? 'text' : 'password'}
          value={text}
          onChange={({ target }) => onChange(target.value)}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? hint : `${fault} ${hint}`}
        />
        <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {texts.show}
        </button>
      </div>
      <p id={hint} className="fine">
        {texts.kept}
      </p>
    </>
  );
}
