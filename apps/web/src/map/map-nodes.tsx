import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { useTexts } from '../language/use-language.ts';
import { StatusMark } from '../page/status-mark.tsx';
import { useNodeMark } from './map-marks.ts';
import type { MapConcept } from './map-outline.ts';
import { MAP } from './texts.ts';

export type ConceptNodeType = Node<{ concept: MapConcept; language: string }, 'concept'>;
export type StageNodeType = Node<{ title: string; language: string }, 'stage'>;

/** A concept on the map; it lights up as it is written. */
const ConceptBox = memo(function ConceptBox({ data }: NodeProps<ConceptNodeType>) {
  const { status, highlight, done, selected, focused } = useNodeMark(data.concept.concept_id);
  const { highlights } = useTexts(MAP);
  const names = ['map-node', status, highlight, selected && 'selected', focused && 'focused'];
  return (
    <div className={names.filter(Boolean).join(' ')} title={data.concept.title}>
      <Handle id="top" type="target" position={Position.Top} isConnectable={false} />
      <Handle id="left" type="target" position={Position.Left} isConnectable={false} />
      <StatusMark status={status} />
      <span className="map-title" lang={data.language}>
        {data.concept.title}
      </span>
      {done && (
        <span className="map-done" aria-hidden="true">
          ✓
        </span>
      )}
      {highlight !== undefined && <span className="map-tag">{highlights[highlight]}</span>}
      <Handle id="bottom" type="source" position={Position.Bottom} isConnectable={false} />
      <Handle id="right" type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
});

const StageBand = memo(function StageBand({ data }: NodeProps<StageNodeType>) {
  return (
    <div className="map-stage" lang={data.language}>
      {data.title}
    </div>
  );
});

/** How the kinds of nodes are drawn. */
export const NODE_TYPES = { concept: ConceptBox, stage: StageBand };
