import type { CitationStyle } from '@roadwright/domain';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { LITERATURE } from './texts.ts';

const STYLES = [
  { style: 'bibtex', name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex' },
  { style: 'ris', name: 'RIS', extension: 'ris', type: 'application/x-research-info-systems' },
  { style: 'csl', name: 'CSL', extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
] as const satisfies readonly { style: CitationStyle; [about: string]: string }[];

/** The citation of a work in the three styles that other programs read, to copy or to download. */
export function CitationExport({ work_id }: { readonly work_id: string }) {
  const client = useClient();
  const texts = useTexts(LITERATURE);
  const [chosen, setChosen] = useState<(typeof STYLES)[number]>(STYLES[0]);
  const group = useId();
  const citation = useQuery({
    queryKey: ['citation', work_id, chosen.style],
    queryFn: ({ signal }) => client.getCitation(work_id, chosen.style, { signal }),
  });
  const copy = useMutation({ mutationFn: (text: string) => navigator.clipboard.writeText(text) });
  const text = citation.data ?? '';
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{texts.cite}</h2>
      <fieldset className="row plain">
        <legend className="unseen">{texts.cite_style}</legend>
        {STYLES.map((style) => (
          <label key={style.style} className="row">
            <input
              type="radio"
              name={group}
              checked={style === chosen}
              onChange={() => {
                copy.reset();
                setChosen(style);
              }}
            />
            {style.name}
          </label>
        ))}
      </fieldset>
      <ProblemNotice error={citation.error} />
      <pre className="entry" lang="en">
        {text}
      </pre>
      <div className="row">
        <button type="button" onClick={() => copy.mutate(text)} disabled={text === ''}>
          {texts.copy}
        </button>
        <button
          type="button"
          onClick={() => save(text, { name: `${work_id}.${chosen.extension}`, type: chosen.type })}
          disabled={text === ''}
        >
          {texts.download}
        </button>
        <span role="status" className="fine">
          {copy.isSuccess && texts.copied}
          {copy.isError && texts.copy_refused}
        </span>
      </div>
    </section>
  );
}

/** Lets the browser keep a text as a file. */
function save(text: string, { name, type }: { readonly name: string; readonly type: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
