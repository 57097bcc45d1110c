import '@xyflow/react/dist/base.css';
import './map.css';
import type { ConceptStatus } from '@roadwright/domain';
import { ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../language/use-language.ts';
import type { ConceptMapProps } from './concept-map.tsx';
import { createFlow } from './create-flow.ts';
import { layOutMap, type MapLayout, NODE_SIZE } from './lay-out-map.ts';
import { MapList } from './map-list.tsx';
import { type MapMarks, MapMarksContext } from './map-marks.ts';
import { NODE_TYPES } from './map-nodes.tsx';
import { listDone, listMapConcepts, type MapHighlight, mergeStatuses, writeShape } from './map-outline.ts';
import { MAP } from './texts.ts';
import { useAspect } from './use-aspect.ts';

const NO_STATUSES: ReadonlyMap<string, ConceptStatus> = new Map();
const NO_HIGHLIGHTS: ReadonlyMap<string, MapHighlight> = new Map();
const FIT = { padding: 0.08, maxZoom: 1 } as const;
const UNMEASURED: MapLayout = { stages: [], nodes: [], edges: [] };
/** The least zoom at which the titles of a map that the keyboard walks are read. */
const READABLE_ZOOM = 0.7;

/** Draws the map; the rooms use `ConceptMap`, which loads it. */
export function MapCanvas(props: ConceptMapProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas(props: ConceptMapProps) {
  const { outline, statuses = NO_STATUSES, highlights = NO_HIGHLIGHTS, selected = null, onSelect } = props;
  const followed = props.follows === true ? selected : null;
  const pane = useRef<HTMLDivElement>(null);
  // Deferred, so that laying out and drawing a hundred concepts does not hold up the page around them.
  const aspect = useDeferredValue(useAspect(pane));
  const shape = writeShape(outline);
  // The shape says whether the outline needs another layout.
  const { nodes, edges, places } = useMemo(() => {
    const map = aspect === null ? UNMEASURED : layOutMap(outline, aspect);
    const corners = new Map(map.nodes.map(({ concept, x, y }) => [concept.concept_id, { x, y }]));
    return { ...createFlow(map, outline.language), places: corners };
  }, [shape, aspect]);
  const [focused, setFocused] = useState<string | null>(null);
  const marks = useMemo<MapMarks>(
    () => ({
      statuses: mergeStatuses(outline, statuses),
      highlights,
      done: listDone(outline),
      selected,
      focused,
    }),
    [outline, statuses, highlights, selected, focused],
  );
  const centre = useCentre(places);
  const follow = () => {
    if (followed !== null) centre(followed);
  };
  useEffect(follow, [followed]);
  const focus = (concept_id: string | null) => {
    setFocused(concept_id);
    if (concept_id !== null) centre(concept_id);
  };
  return (
    <div className="map">
      <MapButtons />
      <MapList
        concepts={listMapConcepts(outline)}
        language={outline.language}
        marks={marks}
        onFocus={focus}
        onSelect={onSelect}
      />
      <div className="map-canvas" aria-hidden="true" ref={pane}>
        {aspect !== null && (
          <MapMarksContext value={marks}>
            <ReactFlow
              // Not before the pane is measured, and anew for another layout: it fits the pane when it begins.
              key={`${aspect} ${shape}`}
              nodes={nodes}
              edges={edges}
              nodeTypes={NODE_TYPES}
              onNodeClick={(_event, { id, type }) => type === 'concept' && onSelect(id)}
              // An effect of ours would come before the canvas has its size.
              onInit={follow}
              fitView={followed === null}
              fitViewOptions={FIT}
              minZoom={0.05}
              maxZoom={2}
              nodesDraggable={false}
              nodesConnectable={false}
              nodesFocusable={false}
              edgesFocusable={false}
              elementsSelectable={false}
              disableKeyboardA11y
              deleteKeyCode={null}
              zoomOnScroll={false}
              preventScrolling={false}
              proOptions={{ hideAttribution: true }}
            />
          </MapMarksContext>
        )}
      </div>
    </div>
  );
}

type Corners = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Gives a way to bring a concept into the middle, large enough to be read. */
function useCentre(places: Corners): (concept_id: string) => void {
  const { setCenter, getZoom } = useReactFlow();
  return (concept_id) => {
    const corner = places.get(concept_id);
    if (corner === undefined) return;
    const { width, height } = NODE_SIZE;
    void setCenter(corner.x + width / 2, corner.y + height / 2, {
      zoom: Math.max(READABLE_ZOOM, getZoom()),
    });
  };
}

function MapButtons() {
  const texts = useTexts(MAP);
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <div className="map-buttons">
      <button type="button" className="small" onClick={() => void zoomOut()} aria-label={texts.zoom_out}>
        −
      </button>
      <button type="button" className="small" onClick={() => void zoomIn()} aria-label={texts.zoom_in}>
        +
      </button>
      <button type="button" className="small" onClick={() => void fitView(FIT)}>
        {texts.whole}
      </button>
    </div>
  );
}
