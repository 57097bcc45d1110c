import type { RoadmapItem } from '@roadwright/domain';
import { useState } from 'react';
import { useTag, useTexts } from '../language/use-language.ts';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { formatDay } from '../text/day.ts';
import { WORDS } from '../text/texts.ts';
import { LIBRARY } from './texts.ts';

interface CourseCardProps {
  readonly course: RoadmapItem;
  readonly view: 'courses' | 'trash';
  readonly onMove: () => void;
  readonly onDelete: () => void;
  readonly busy: boolean;
}

/** One course of the library; one in the trash cannot be opened. */
export function CourseCard({ course, view, onMove, onDelete, busy }: CourseCardProps) {
  const texts = useTexts(LIBRARY);
  const words = useTexts(WORDS);
  const tag = useTag();
  const { title, language } = course;
  return (
    <li className="card row">
      <div>
        {view === 'trash' ? (
          <strong lang={language}>{title}</strong>
        ) : (
          <Link href={roadmapPath(course.roadmap_id)} lang={language}>
            {title}
          </Link>
        )}
        <p className="fine">
          {words.tasks[course.status]} · {words.concepts_of(course.concepts_done, course.concepts_total)} ·{' '}
          <time dateTime={course.created_at}>{formatDay(course.created_at, tag)}</time>
        </p>
      </div>
      <div className="row">
        <button
          type="button"
          className="small"
          onClick={onMove}
          disabled={busy}
          aria-label={texts.action_on(texts.actions[view], title)}
        >
          {texts.actions[view]}
        </button>
        {view === 'trash' && <DeleteButton title={title} onDelete={onDelete} busy={busy} />}
      </div>
    </li>
  );
}

interface DeleteButtonProps {
  readonly title: string;
  readonly onDelete: () => void;
  readonly busy: boolean;
}

/** Deletes a course for good, after asking once. */
function DeleteButton({ title, onDelete, busy }: DeleteButtonProps) {
  const texts = useTexts(LIBRARY);
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button
        type="button"
        className="small"
        onClick={() => setAsking(true)}
        aria-label={texts.action_on(texts.delete, title)}
      >
        {texts.delete}
      </button>
    );
  }
  return (
    <>
      <span role="alert">{texts.delete_question}</span>
      <button type="button" className="small" onClick={onDelete} disabled={busy}>
        {texts.delete_sure}
      </button>
      <button type="button" className="small" onClick={() => setAsking(false)}>
        {texts.keep}
      </button>
    </>
  );
}
