import type { PiecePlace } from '@roadwright/client';
import type { ArtifactDiff, QuizQuestion, Resource } from '@roadwright/domain';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { isNoChange } from './is-no-change.ts';
import { ROADMAP } from './texts.ts';

interface VersionDiffProps {
  readonly place: PiecePlace;
  readonly from: number;
  readonly to: number;
}

/** What changed between two versions: a lesson by line, resources and questions one by one. */
export function VersionDiff({ place, from, to }: VersionDiffProps) {
  const client = useClient();
  const texts = useTexts(ROADMAP);
  const { roadmap_id, concept_id, content_type } = place;
  const { data, error, isPending } = useQuery({
    queryKey: ['diff', roadmap_id, concept_id, content_type, from, to],
    queryFn: ({ signal }) => client.diffVersions(place, { from, to, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isPending) return <Loading what={texts.the_changes} />;
  if (data === undefined) return <ProblemNotice error={error} />;
  if (isNoChange(data)) return <p className="fine">{texts.no_change}</p>;
  return <div className="diff">{renderDiff(data)}</div>;
}

function renderDiff(diff: ArtifactDiff): ReactNode {
  switch (diff.content_type) {
    case 'tutorial':
      return <Lines hunks={diff.hunks} />;
    case 'resources':
      return <Items changes={diff} say={({ title, url }: Resource) => `${title} · ${url}`} />;
    case 'quiz':
      return <Items changes={diff} say={sayQuestion} />;
  }
}

const sayQuestion = ({ question, options, correct_answer, explanation }: QuizQuestion): string =>
  [
    question,
    ...options.map((option, index) => `${correct_answer.includes(index) ? '☑' : '☐'} ${option}`),
    explanation,
  ].join('\n');

type Hunks = Extract<ArtifactDiff, { content_type: 'tutorial' }>['hunks'];

function Lines({ hunks }: { readonly hunks: Hunks }) {
  return hunks.map((hunk) => (
    <div key={`${hunk.from_start} ${hunk.to_start}`} className="hunk">
      {hunk.lines.map(({ kind, text }, index) => (
        <Line key={index} kind={kind} text={text} />
      ))}
    </div>
  ));
}

type Kind = Hunks[number]['lines'][number]['kind'];

const MARKS = { same: ' ', added: '+', removed: '−' } as const satisfies Record<Kind, string>;

function Line({ kind, text }: { readonly kind: Kind; readonly text: string }) {
  const said = (
    <>
      <span aria-hidden="true">{MARKS[kind]} </span>
      {text}
    </>
  );
  if (kind === 'added') return <ins>{said}</ins>;
  return kind === 'removed' ? <del>{said}</del> : <span>{said}</span>;
}

interface ItemChanges<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  readonly changed: readonly { readonly before: Item; readonly after: Item }[];
}

interface ItemsProps<Item> {
  readonly changes: ItemChanges<Item>;
  readonly say: (item: Item) => string;
}

function Items<Item>({ changes: { added, removed, changed }, say }: ItemsProps<Item>) {
  return (
    <div className="hunk">
      {removed.map((item, index) => (
        <Line key={index} kind="removed" text={say(item)} />
      ))}
      {changed.map(({ before, after }, index) => (
        <Fragment key={index}>
          <Line kind="removed" text={say(before)} />
          <Line kind="added" text={say(after)} />
        </Fragment>
      ))}
      {added.map((item, index) => (
        <Line key={index} kind="added" text={say(item)} />
      ))}
    </div>
  );
}
