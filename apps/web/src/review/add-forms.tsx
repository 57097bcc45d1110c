import type { AddNodeInput } from '@roadwright/domain';
import type { SubmitEvent } from 'react';
import { useTexts } from '../language/use-language.ts';
import type { NodeKind, OutlineNode } from './outline-nodes.ts';
import { readText } from './read-text.ts';
import { REVIEW } from './texts.ts';
import type { OutlineEditing } from './use-outline-edit.ts';

/** Adds a module to a stage, or a concept to a module; a concept holds nothing. */
export function AddBelow({
  node,
  editing,
}: {
  readonly node: OutlineNode;
  readonly editing: OutlineEditing;
}) {
  const texts = useTexts(REVIEW);
  const add = (form: AddNodeInput) => editing.run({ verb: 'add', node: form });
  if (node.kind === 'concept') return null;
  const parent_id = node.node_id;
  if (node.kind === 'module') {
    return (
      <AddForm
        label={texts.add.concept}
        kinds={['concept']}
        onAdd={([title = '']) => add({ parent_id, title })}
      />
    );
  }
  return (
    <AddForm
      label={texts.add.module}
      kinds={['module', 'concept']}
      onAdd={([title = '', concept = '']) => add({ parent_id, title, concepts: [{ title: concept }] })}
    />
  );
}

/** Adds a stage with its first module and concept, since none can be empty. */
export function AddStage({ editing }: { readonly editing: OutlineEditing }) {
  const texts = useTexts(REVIEW);
  return (
    <AddForm
      label={texts.add.stage}
      kinds={['stage', 'module', 'concept']}
      onAdd={([title = '', module = '', concept = '']) => {
        const modules = [{ title: module, concepts: [{ title: concept }] }];
        editing.run({ verb: 'add', node: { parent_id: null, title, modules } });
      }}
    />
  );
}

interface AddFormProps {
  readonly label: string;
  /** What has to be named, from the outside in. */
  readonly kinds: readonly NodeKind[];
  readonly onAdd: (titles: readonly string[]) => void;
}

function AddForm({ label, kinds, onAdd }: AddFormProps) {
  const texts = useTexts(REVIEW);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    onAdd(kinds.map((kind) => readText(form, kind)));
    form.reset();
  };
  return (
    <details>
      <summary>{label}</summary>
      <form className="stack" onSubmit={submit}>
        {kinds.map((kind) => (
          <label key={kind}>
            {texts.name_of[kind]}
            <input name={kind} required maxLength={300} />
          </label>
        ))}
        <button type="submit" className="small">
          {label}
        </button>
      </form>
    </details>
  );
}
