import type { ConceptStatus } from '@roadwright/domain';
import { lazy, Suspense } from 'react';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import type { MapHighlight, MapOutline } from './map-outline.ts';
import { MAP } from './texts.ts';

export interface ConceptMapProps {
  readonly outline: MapOutline;
  /** By concept_id; what is not in it stands as the outline says. */
  readonly statuses?: ReadonlyMap<string, ConceptStatus>;
  /** By concept_id; none by default. */
  readonly highlights?: ReadonlyMap<string, MapHighlight>;
  /** The concept_id that is chosen at present. */
  readonly selected?: string | null;
  /** Whether the chosen concept is kept in the middle; false by default. */
  readonly follows?: boolean;
  readonly onSelect: (concept_id: string) => void;
}

const MapCanvas = lazy(async () => ({ default: (await import('./map-canvas.tsx')).MapCanvas }));

/**
 * The concepts of an outline as a map whose nodes light up, with the same as a list for keyboard and screen reader.
 * Its script and styles are loaded when it is first shown.
 */
export function ConceptMap(props: ConceptMapProps) {
  const texts = useTexts(MAP);
  return (
    <Suspense fallback={<Loading what={texts.the_map} />}>
      <MapCanvas {...props} />
    </Suspense>
  );
}
