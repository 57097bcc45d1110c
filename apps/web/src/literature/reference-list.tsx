import type { ReferenceList as References, WorkView } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { MoreButton } from '../page/more-button.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { Link } from '../route/link.tsx';
import { workPath } from '../route/route.ts';
import { addressOf } from './identifier-address.ts';
import { LITERATURE } from './texts.ts';
import { useCitations } from './use-citations.ts';
import { useReferences } from './use-references.ts';

/** What a work cites; what is stored here leads to its own page. */
export function ReferenceList({ work }: { readonly work: WorkView }) {
  const texts = useTexts(LITERATURE);
  const list = useReferences(work.work_id);
  const titles = new Map(useCitations(work.work_id)?.nodes.map(({ work_id, title }) => [work_id, title]));
  const references = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="references">
      <h2 id="references">{texts.references(work.references_count)}</h2>
      {list.isPending && <Loading what={texts.components.references} />}
      <ProblemNotice error={list.error} />
      {list.isSuccess && references.length === 0 && <p className="fine">{texts.no_references}</p>}
      <ol className="references">
        {references.map((reference) => (
          <li key={reference.ordinal} value={reference.ordinal}>
            <ReferenceLine reference={reference} stored_title={titles.get(reference.work_id ?? '')} />
          </li>
        ))}
      </ol>
      <MoreButton list={list} />
    </section>
  );
}

interface ReferenceLineProps {
  readonly reference: References['items'][number];
  /** The title of the stored work that it names, once known. */
  readonly stored_title: string | undefined;
}

function ReferenceLine({ reference, stored_title }: ReferenceLineProps) {
  const texts = useTexts(LITERATURE);
  const { title, text, authors, year, identifiers, work_id } = reference;
  const [identifier] = identifiers;
  const name = stored_title || title || text || identifier?.value || texts.untitled;
  const about = [authors.slice(0, 3).join('; '), year].filter(Boolean).join(' · ');
  return (
    <>
      {work_id === null ? name : <Link href={workPath(work_id)}>{name}</Link>}
      {about !== '' && <span className="fine"> {about}</span>}
      {identifier !== undefined && (
        <>
          {' '}
          <a className="fine" href={addressOf(identifier)}>
            {identifier.value}
          </a>
        </>
      )}
      {work_id !== null && <span className="tag">{texts.stored}</span>}
    </>
  );
}
