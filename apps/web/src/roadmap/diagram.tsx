import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useRef } from 'react';
import { useTexts } from '../language/use-language.ts';
import { useDark } from '../theme/use-dark.ts';
import { ROADMAP } from './texts.ts';
import { useNear } from './use-near.ts';

/** Whether the text is meant for paper, which is never dark. */
export const OnPaper = createContext(false);

/** A diagram as a picture with its text at hand; one that cannot be drawn shows its text. */
export function Diagram({ source }: { readonly source: string }) {
  const texts = useTexts(ROADMAP);
  const paper = useContext(OnPaper);
  const dark = useDark() && !paper;
  const figure = useRef<HTMLElement>(null);
  const near = useNear(figure);
  const { data, error } = useQuery({
    queryKey: ['diagram', dark, source],
    // Mermaid is larger than all the rest of the page together, and slow on a phone: it waits until it is looked at.
    queryFn: async () => (await import('./draw-diagram.ts')).drawDiagram(source, dark),
    enabled: near || paper,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
  const text = (
    <pre>
      <code>{source}</code>
    </pre>
  );
  if (data === undefined) {
    return (
      <figure className="diagram" ref={figure}>
        {error !== null && <figcaption className="fine">{texts.diagram_broken}</figcaption>}
        {text}
      </figure>
    );
  }
  return (
    <figure className="diagram">
      <img src={data} alt={texts.diagram} />
      <details>
        <summary>{texts.diagram_text}</summary>
        {text}
      </details>
    </figure>
  );
}
