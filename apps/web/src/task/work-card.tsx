import { isTerminal, type TaskStatus, WORK_COMPONENTS } from '@roadwright/domain';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { Link } from '../route/link.tsx';
import { workPath } from '../route/route.ts';
import { WORDS } from '../text/texts.ts';
import { TASK } from './texts.ts';

interface WorkCardProps {
  readonly work_id: string;
  readonly status: TaskStatus;
}

const LOOK_AGAIN_MS = 2_000;

/** The work that a submission of literature is about, as far as it is known. */
export function WorkCard({ work_id, status }: WorkCardProps) {
  const client = useClient();
  const texts = useTexts(TASK);
  const { colon } = useTexts(WORDS);
  const { data: work, error } = useQuery({
    queryKey: ['work', work_id, status],
    queryFn: ({ signal }) => client.getWork(work_id, { signal }),
    refetchInterval: isTerminal(status) ? false : LOOK_AGAIN_MS,
    placeholderData: (before) => before,
  });
  if (work === undefined) return <ProblemNotice error={error} />;
  return (
    <section className="card" aria-label={texts.work}>
      <Link href={workPath(work_id)}>{work.title === '' ? texts.untitled : work.title}</Link>
      <p className="fine">
        {[work.authors.join(', '), work.journal, work.year]
          .filter((part) => part !== null && part !== '')
          .join(' · ')}
      </p>
      <ul>
        {WORK_COMPONENTS.map((component) => {
          const { status: state, error: fault } = work.components[component];
          return (
            <li key={component}>
              {texts.work_parts[component] + colon + texts.part_states[state]}
              {fault !== null && <span className="reason">{fault.detail}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
