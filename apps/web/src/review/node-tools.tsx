import type { RoadmapView } from '@roadwright/domain';
import { type SubmitEvent, useId, useState } from 'react';
import { useTexts } from '../language/use-language.ts';
import { WORDS } from '../text/texts.ts';
import { AddBelow } from './add-forms.tsx';
import { listParents, moveBy, moveInto } from './move-node.ts';
import { listOutlineNodes, type OutlineNode } from './outline-nodes.ts';
import { readText } from './read-text.ts';
import { REVIEW } from './texts.ts';
import type { OutlineEditing } from './use-outline-edit.ts';

interface NodeToolsProps {
  readonly roadmap: RoadmapView;
  readonly selected: string | null;
  readonly editing: OutlineEditing;
}

interface ToolProps {
  readonly node: OutlineNode;
  readonly roadmap: RoadmapView;
  readonly editing: OutlineEditing;
}

/** Renames, moves, extends or removes what is chosen. */
export function NodeTools({ roadmap, selected, editing }: NodeToolsProps) {
  const texts = useTexts(REVIEW);
  const { colon } = useTexts(WORDS);
  const node = listOutlineNodes(roadmap).find(({ node_id }) => node_id === selected);
  if (node === undefined) return <p className="fine">{texts.choose_hint}</p>;
  const tool = { node, roadmap, editing };
  return (
    <section className="tools" aria-labelledby="tools">
      <h3 id="tools">
        {texts.kinds[node.kind] + colon}
        <span lang={roadmap.language}>{node.title}</span>
      </h3>
      <RenameForm key={node.title} {...tool} />
      <MoveButtons {...tool} />
      <AddBelow node={node} editing={editing} />
      <RemoveButton {...tool} />
    </section>
  );
}

function RenameForm({ node, editing }: ToolProps) {
  const texts = useTexts(REVIEW);
  const title = useId();
  const rename = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const changes = { title: readText(event.currentTarget, 'title') };
    editing.run({ verb: 'change', node_id: node.node_id, changes });
  };
  return (
    <form className="row" onSubmit={rename}>
      <label htmlFor={title}>{texts.name}</label>
      <input id={title} name="title" required maxLength={300} defaultValue={node.title} />
      <button type="submit" className="small">
        {texts.rename}
      </button>
    </form>
  );
}

function MoveButtons({ node, roadmap, editing }: ToolProps) {
  const texts = useTexts(REVIEW);
  const into = useId();
  const parents = listParents(listOutlineNodes(roadmap), node).filter(
    ({ node_id }) => node_id !== node.parent_id,
  );
  const step = (way: 'up' | 'down') => {
    const changes = moveBy(roadmap, node.node_id, way);
    if (changes !== null) editing.run({ verb: 'change', node_id: node.node_id, changes });
  };
  const move = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const changes = moveInto(roadmap, node.node_id, readText(event.currentTarget, 'parent'));
    if (changes !== null) editing.run({ verb: 'change', node_id: node.node_id, changes });
  };
  return (
    <div className="row">
      {(['up', 'down'] as const).map((way) => (
        <button
          key={way}
          type="button"
          className="small"
          // Still reachable at an edge, because a button that goes takes the focus along.
          aria-disabled={moveBy(roadmap, node.node_id, way) === null}
          onClick={() => step(way)}
        >
          {texts.ways[way]}
        </button>
      ))}
      {parents.length > 0 && (
        <form className="row" onSubmit={move}>
          <label htmlFor={into}>{texts.into}</label>
          <select id={into} name="parent" lang={roadmap.language}>
            {parents.map(({ node_id, title }) => (
              <option key={node_id} value={node_id}>
                {title}
              </option>
            ))}
          </select>
          <button type="submit" className="small">
            {texts.move}
          </button>
        </form>
      )}
    </div>
  );
}

function RemoveButton({ node, editing }: ToolProps) {
  const texts = useTexts(REVIEW);
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" className="small" onClick={() => setAsking(true)}>
        {texts.remove}
      </button>
    );
  }
  return (
    <div className="row">
      <span>{texts.remove_question}</span>
      <button
        type="button"
        className="small"
        onClick={() => editing.run({ verb: 'remove', node_id: node.node_id })}
      >
        {texts.remove}
      </button>
      <button type="button" className="small" onClick={() => setAsking(false)}>
        {texts.keep}
      </button>
    </div>
  );
}
