import type { RoadmapView, ValidationIssue } from '@roadwright/domain';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../language/use-language.ts';
import { MAP } from '../map/texts.ts';
import type { NodeChange } from './find-changes.ts';
import { IssueList } from './issue-list.tsx';
import { dropOn } from './move-node.ts';
import { REVIEW } from './texts.ts';
import type { OutlineEditing } from './use-outline-edit.ts';

interface OutlineTreeProps {
  readonly roadmap: RoadmapView;
  readonly issues: readonly ValidationIssue[];
  readonly changes: ReadonlyMap<string, NodeChange>;
  readonly selected: string | null;
  readonly onSelect: (node_id: string) => void;
  readonly editing: OutlineEditing;
}

/** The outline as a tree: what is chosen can be changed beside it, and everything can be dragged. */
export function OutlineTree({ roadmap, editing, ...rest }: OutlineTreeProps) {
  const texts = useTexts(REVIEW);
  const [dragged, setDragged] = useState<string | null>(null);
  const drop = (target_id: string) => {
    const move = dragged === null ? null : dropOn(roadmap, dragged, target_id);
    if (dragged !== null && move !== null) editing.run({ verb: 'change', node_id: dragged, changes: move });
    setDragged(null);
  };
  const fits = (target_id: string) => dragged !== null && dropOn(roadmap, dragged, target_id) !== null;
  const row = (node_id: string, title: string, more?: ReactNode) => (
    <NodeRow {...rest} {...{ node_id, title, drop, fits }} onDrag={setDragged}>
      {more}
    </NodeRow>
  );
  return (
    <ol className="outline" aria-label={texts.outline} lang={roadmap.language}>
      {roadmap.stages.map((stage) => (
        <li key={stage.stage_id}>
          {row(stage.stage_id, stage.title)}
          <ol>
            {stage.modules.map((module) => (
              <li key={module.module_id}>
                {row(module.module_id, module.title)}
                <ol>
                  {module.concepts.map(({ concept_id, title, description }) => (
                    <li key={concept_id}>
                      {row(concept_id, title, <span className="fine">{description}</span>)}
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

interface NodeRowProps extends Pick<OutlineTreeProps, 'issues' | 'changes' | 'selected' | 'onSelect'> {
  readonly node_id: string;
  readonly title: string;
  readonly onDrag: (node_id: string | null) => void;
  readonly fits: (target_id: string) => boolean;
  readonly drop: (target_id: string) => void;
  readonly children?: ReactNode;
}

function NodeRow({ node_id, title, children, ...row }: NodeRowProps) {
  const { highlights } = useTexts(MAP);
  const [over, setOver] = useState(false);
  const change = row.changes.get(node_id);
  const names = ['node-row', change, row.selected === node_id && 'selected', over && 'over'];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a second way beside the buttons
    <div
      className={names.filter(Boolean).join(' ')}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', title);
        row.onDrag(node_id);
      }}
      onDragEnd={() => row.onDrag(null)}
      onDragOver={(event) => {
        if (!row.fits(node_id)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        row.drop(node_id);
      }}
    >
      <span className="grip" aria-hidden="true">
        ⠿
      </span>
      <button
        type="button"
        className="node-name"
        aria-pressed={row.selected === node_id}
        onClick={() => row.onSelect(node_id)}
      >
        {title}
      </button>
      {change !== undefined && <span className="tag changed-tag">{highlights[change]}</span>}
      {children}
      <IssueList issues={row.issues.filter((issue) => issue.node_id === node_id)} />
    </div>
  );
}
