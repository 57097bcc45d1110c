import { type ReactNode, useRef } from 'react';
import { useTexts } from '../language/use-language.ts';
import { useOverflow } from '../page/use-overflow.ts';
import { ROADMAP } from './texts.ts';

/** A table that scrolls by itself where it is wider than the lesson, with the keyboard too. */
export function WideTable({ children }: { readonly children?: ReactNode }) {
  const texts = useTexts(ROADMAP);
  const frame = useRef<HTMLDivElement>(null);
  const wide = useOverflow(frame);
  const scrolls = wide ? { tabIndex: 0, role: 'region', 'aria-label': texts.wide_table } : {};
  return (
    <div ref={frame} className="scroll" {...scrolls}>
      <table>{children}</table>
    </div>
  );
}
