import { useState } from 'react';
import { keep, readKept } from '../page/keep.ts';

/** How the contents of a course are shown. */
export const CONTENTS_VIEWS = ['outline', 'map'] as const;
export type ContentsView = (typeof CONTENTS_VIEWS)[number];

const KEY = 'roadwright.contents';

/** Gives how the reader wants to see contents, of whatever course, and a way to choose. */
export function useContentsView(): [ContentsView, (view: ContentsView) => void] {
  const [view, setView] = useState<ContentsView>(() => (readKept(KEY) === 'map' ? 'map' : 'outline'));
  const choose = (chosen: ContentsView) => {
    keep(KEY, chosen);
    setView(chosen);
  };
  return [view, choose];
}
