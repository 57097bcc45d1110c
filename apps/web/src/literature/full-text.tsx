import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTag, useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { LITERATURE } from './texts.ts';

/** A text may have five million characters: as much as a browser lays out at once without a pause. */
const PORTION = 20_000;

/** The text of a work, read when it is opened. */
export function FullText({ work_id }: { readonly work_id: string }) {
  const client = useClient();
  const texts = useTexts(LITERATURE);
  const tag = useTag();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(PORTION);
  const fulltext = useQuery({
    queryKey: ['fulltext', work_id],
    queryFn: ({ signal }) => client.getFulltext(work_id, { signal }),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
    // A key that opens the work need not open its text; the page around it stays.
    throwOnError: false,
  });
  return (
    <section aria-labelledby="fulltext">
      <h2 id="fulltext">{texts.fulltext}</h2>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{texts.fulltext_open}</summary>
        {open && fulltext.isPending && <Loading what={texts.fulltext} />}
        <ProblemNotice error={fulltext.error} />
        {fulltext.isSuccess && (
          <>
            <p className="fine">
              {texts.fulltext_size(
                fulltext.data.pages.toLocaleString(tag),
                fulltext.data.characters.toLocaleString(tag),
              )}
            </p>
            <div className="fulltext">{fulltext.data.text.slice(0, shown)}</div>
            {fulltext.data.text.length > shown && (
              <button type="button" onClick={() => setShown(shown + PORTION)}>
                {texts.fulltext_more}
              </button>
            )}
          </>
        )}
      </details>
    </section>
  );
}
