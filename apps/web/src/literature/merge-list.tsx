import type { MergeView, WorkView } from '@roadwright/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTag, useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { Link } from '../route/link.tsx';
import { workPath } from '../route/route.ts';
import { formatDay } from '../text/day.ts';
import { sayReason } from './say-reason.ts';
import { LITERATURE } from './texts.ts';

/** The works that turned out to be this one; each merge can be taken back. */
export function MergeList({ merges }: Pick<WorkView, 'merges'>) {
  const client = useClient();
  const queries = useQueryClient();
  const texts = useTexts(LITERATURE);
  const undo = useMutation({
    mutationFn: ({ merge_id }: MergeView) => client.undoMerge(merge_id),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['work'] }),
        queries.invalidateQueries({ queryKey: ['works'] }),
        queries.invalidateQueries({ queryKey: ['candidates'] }),
      ]),
  });
  if (merges.length === 0 && !undo.isSuccess) return null;
  return (
    <section aria-labelledby="merges">
      <h2 id="merges">{texts.merges}</h2>
      <p role="status">
        {undo.isSuccess && (
          <>
            {texts.parted} <Link href={workPath(undo.data.work_id)}>{undo.data.title || texts.untitled}</Link>
          </>
        )}
      </p>
      <ProblemNotice error={undo.error} />
      <ul className="cards">
        {merges.map((merge) => (
          <MergeCard
            key={merge.merge_id}
            merge={merge}
            onUndo={() => undo.mutate(merge)}
            busy={undo.isPending}
          />
        ))}
      </ul>
    </section>
  );
}

interface MergeCardProps {
  readonly merge: MergeView;
  readonly onUndo: () => void;
  readonly busy: boolean;
}

function MergeCard({ merge, onUndo, busy }: MergeCardProps) {
  const texts = useTexts(LITERATURE);
  const tag = useTag();
  return (
    <li className="card row">
      <div>
        <code>{merge.merged_id}</code>
        <p className="fine">
          {sayReason(texts.reasons, merge.reason)} · {texts.deciders[merge.decided_by]} ·{' '}
          <time dateTime={merge.merged_at}>{formatDay(merge.merged_at, tag)}</time>
        </p>
      </div>
      <button
        type="button"
        className="small"
        onClick={onUndo}
        disabled={busy}
        aria-label={texts.about(texts.undo, merge.merged_id)}
      >
        {texts.undo}
      </button>
    </li>
  );
}
