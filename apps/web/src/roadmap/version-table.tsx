import type { PiecePlace } from '@roadwright/client';
import type { VersionList } from '@roadwright/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTag, useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { formatDay } from '../text/day.ts';
import { ROADMAP } from './texts.ts';
import { VersionDiff } from './version-diff.tsx';

interface VersionTableProps {
  readonly place: PiecePlace;
  readonly newest: number;
  readonly shown: number;
  readonly onShow: (version: number) => void;
}

/** The versions of a piece, newest first: each can be looked at, compared with the one before, and brought back. */
export function VersionTable({ place, newest, shown, onShow }: VersionTableProps) {
  const client = useClient();
  const texts = useTexts(ROADMAP);
  const queries = useQueryClient();
  const { roadmap_id, concept_id, content_type } = place;
  const key = ['versions', roadmap_id, concept_id, content_type];
  const list = useQuery({
    // A newer version makes the list stale.
    queryKey: [...key, newest],
    queryFn: ({ signal }) => client.listVersions(place, { signal }),
    placeholderData: (before) => before,
  });
  const restore = useMutation({
    mutationFn: (version: number) => client.restoreVersion(place, version),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['concept', roadmap_id, concept_id] });
      void queries.invalidateQueries({ queryKey: ['roadmap', roadmap_id], exact: true });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  return (
    <section aria-label={texts.versions}>
      {list.isPending && <Loading what={texts.versions} />}
      <ProblemNotice error={list.error ?? restore.error} />
      <ul className="versions">
        {list.data?.items.map((item) => (
          <li key={item.version}>
            <Version
              item={item}
              place={place}
              state={{ isNewest: item.version === newest, isShown: item.version === shown }}
              onShow={() => onShow(item.version)}
              onRestore={restore.isPending ? undefined : () => restore.mutate(item.version)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface VersionProps {
  readonly item: VersionList['items'][number];
  readonly place: PiecePlace;
  readonly state: { readonly isNewest: boolean; readonly isShown: boolean };
  readonly onShow: () => void;
  /** Undefined while one is being brought back. */
  readonly onRestore: (() => void) | undefined;
}

function Version({ item, place, state, onShow, onRestore }: VersionProps) {
  const texts = useTexts(ROADMAP);
  const tag = useTag();
  const [compared, setCompared] = useState(false);
  const { version, restored_from, requirements, created_at } = item;
  return (
    <>
      <div className="row">
        <strong>{texts.version(version)}</strong>
        <time className="fine" dateTime={created_at}>
          {formatDay(created_at, tag)}
        </time>
        {state.isNewest && <span className="tag">{texts.newest}</span>}
        {restored_from !== null && <span className="tag">{texts.restored_from(restored_from)}</span>}
        <button type="button" className="small" onClick={onShow} disabled={state.isShown}>
          {state.isShown ? texts.is_shown : texts.look_at(version)}
        </button>
        {version > 1 && (
          <button
            type="button"
            className="small"
            aria-expanded={compared}
            onClick={() => setCompared(!compared)}
          >
            {texts.what_changed(version - 1, version)}
          </button>
        )}
        {!state.isNewest && (
          <button type="button" className="small" onClick={onRestore} disabled={onRestore === undefined}>
            {texts.restore(version)}
          </button>
        )}
      </div>
      {requirements.length > 0 && (
        <ul className="fine">
          {requirements.map((requirement) => (
            <li key={requirement}>{requirement}</li>
          ))}
        </ul>
      )}
      {compared && <VersionDiff place={place} from={version - 1} to={version} />}
    </>
  );
}
