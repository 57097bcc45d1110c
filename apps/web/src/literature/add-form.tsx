import { MAX_ENTRY_LENGTH } from '@roadwright/domain';
import { type ClipboardEvent, type DragEvent, type SubmitEvent, useId, useState } from 'react';
import { useTexts } from '../language/use-language.ts';
import { LITERATURE } from './texts.ts';
import type { Submissions } from './use-submissions.ts';

type AddFormProps = Pick<Submissions, 'addText' | 'addFile'>;

/** Takes a work by anything that names it: a text in the one box, or files that are chosen, dropped or pasted. */
export function AddForm({ addText, addFile }: AddFormProps) {
  const texts = useTexts(LITERATURE);
  const [named, setNamed] = useState('');
  const [over, setOver] = useState(false);
  const [box, hint, choice] = [useId(), useId(), useId()];
  const addFiles = (files: Iterable<File>) => {
    for (const file of files) addFile(file);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (named.trim() === '') return;
    addText(named);
    setNamed('');
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    addFiles(event.dataTransfer.files);
  };
  const dragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    addFiles(event.clipboardData.files);
  };
  return (
    <section aria-labelledby="add">
      <h2 id="add">{texts.add}</h2>
      <form
        className={over ? 'stack intake over' : 'stack intake'}
        onSubmit={submit}
        onDrop={drop}
        onDragOver={dragOver}
        onDragLeave={() => setOver(false)}
      >
        <label htmlFor={box}>{texts.add_label}</label>
        <textarea
          id={box}
          rows={2}
          required
          maxLength={MAX_ENTRY_LENGTH}
          aria-describedby={hint}
          value={named}
          onChange={({ target }) => setNamed(target.value)}
          onPaste={paste}
        />
        <p id={hint} className="fine">
          {texts.add_hint}
        </p>
        <div className="row">
          <button type="submit" className="primary">
            {texts.add_action}
          </button>
          <FileChoice id={choice} onChosen={addFiles} />
          <span className="fine">{texts.drop_hint}</span>
        </div>
      </form>
    </section>
  );
}

interface FileChoiceProps {
  readonly id: string;
  readonly onChosen: (files: Iterable<File>) => void;
}

function FileChoice({ id, onChosen }: FileChoiceProps) {
  const texts = useTexts(LITERATURE);
  return (
    <>
      <input
        id={id}
        className="unseen"
        type="file"
        accept="application/pdf,.pdf,.bib,.ris"
        multiple
        onChange={({ target }) => {
          onChosen([...(target.files ?? [])]);
          target.value = ''; // so that the same file can be chosen again
        }}
      />
      <label htmlFor={id} className="button">
        {texts.choose}
      </label>
    </>
  );
}
