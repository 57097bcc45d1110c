import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTexts } from '../language/use-language.ts';
import { WORDS } from '../text/texts.ts';
import { type MapMarks, markOf } from './map-marks.ts';
import type { MapConcept } from './map-outline.ts';
import { MAP } from './texts.ts';

interface MapListProps {
  readonly concepts: readonly MapConcept[];
  readonly language: string;
  readonly marks: MapMarks;
  readonly onFocus: (concept_id: string | null) => void;
  readonly onSelect: (concept_id: string) => void;
}

/** How far a key goes in the list. */
const STEPS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(last, index + 1),
  ArrowRight: (index, last) => Math.min(last, index + 1),
  ArrowUp: (index) => Math.max(0, index - 1),
  ArrowLeft: (index) => Math.max(0, index - 1),
  Home: () => 0,
  End: (_index, last) => last,
};

/** The map as a list, unseen: one stop of the Tab key, with arrow keys from concept to concept. */
export function MapList({ concepts, language, marks, onFocus, onSelect }: MapListProps) {
  const texts = useTexts(MAP);
  const words = useTexts(WORDS);
  const hint = useId();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState<string | null>(null);
  // Whoever comes from elsewhere begins at what is chosen.
  const stop = marks.focused ?? marks.selected ?? at;
  const reached = concepts.findIndex(({ concept_id }) => concept_id === stop);
  const current = Math.max(0, reached);
  const step = (event: KeyboardEvent) => {
    const go = STEPS[event.key];
    if (go === undefined) return;
    event.preventDefault();
    const next = go(current, concepts.length - 1);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <>
      <p id={hint} className="unseen">
        {texts.list_hint}
      </p>
      <ul className="unseen" aria-label={texts.map} aria-describedby={hint} ref={list} onKeyDown={step}>
        {concepts.map((concept, index) => {
          const { status, highlight, done, selected } = markOf(marks, concept.concept_id);
          const said = [
            words.concepts[status],
            done && texts.done,
            highlight && texts.highlights[highlight],
          ].filter(Boolean);
          return (
            <li key={concept.concept_id}>
              <button
                type="button"
                tabIndex={index === current ? 0 : -1}
                aria-pressed={selected}
                onFocus={() => {
                  setAt(concept.concept_id);
                  onFocus(concept.concept_id);
                }}
                onBlur={() => onFocus(null)}
                onClick={() => onSelect(concept.concept_id)}
              >
                <span lang={language}>{concept.title}</span>, {said.join(', ')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
