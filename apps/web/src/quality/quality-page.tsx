import { RoadwrightError } from '@roadwright/client';
import { isTerminal, type QualityReport, type RoadmapView } from '@roadwright/domain';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { NotFound } from '../page/not-found.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useJump } from '../page/use-jump.ts';
import { useTitle } from '../page/use-title.ts';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { askForQuality } from './ask-for-quality.ts';
import { ConceptFindings } from './concept-findings.tsx';
import { DoubtfulLinks } from './doubtful-links.tsx';
import { Glance } from './glance.tsx';
import './quality.css';
import { readState } from './read-state.ts';
import { RuleTables } from './rule-tables.tsx';
import { SpentTable } from './spent-table.tsx';
import { QUALITY } from './texts.ts';
import { WholeFindings } from './whole-findings.tsx';

/** While a course is being written, more of it is checked every few seconds. */
const LOOK_AGAIN_MS = 5_000;

/** What the checks found in a course, what they did not look at, and what they cost. */
export function QualityPage({ roadmap_id }: { readonly roadmap_id: string }) {
  const client = useClient();
  const texts = useTexts(QUALITY);
  // For the language of its titles, the names of its parts, and whether more is to come.
  const { data: roadmap } = useQuery({
    queryKey: ['roadmap', roadmap_id],
    queryFn: ({ signal }) => client.getRoadmap(roadmap_id, { signal }),
    refetchInterval: ({ state: { data } }) => (isActive(data) ? LOOK_AGAIN_MS : false),
  });
  const report = useQuery({
    ...askForQuality(client, roadmap_id),
    refetchInterval: isActive(roadmap) ? LOOK_AGAIN_MS : false,
  });
  useJump(report.data !== undefined);
  useTitle(report.data === undefined ? texts.heading : `${texts.heading} · ${report.data.title}`);
  if (isUnknown(report.error)) return <NotFound />;
  return (
    <article className="quality">
      <h1>{texts.heading}</h1>
      {report.isPending && <Loading what={texts.the_report} />}
      <ProblemNotice error={report.error} />
      {report.data !== undefined && <Report report={report.data} roadmap={roadmap} />}
    </article>
  );
}

interface ReportProps {
  readonly report: QualityReport;
  /** Undefined until it has been read. */
  readonly roadmap: RoadmapView | undefined;
}

function Report({ report, roadmap }: ReportProps) {
  const texts = useTexts(QUALITY);
  const language = roadmap?.language;
  return (
    <>
      <p>
        <Link href={roadmapPath(report.roadmap_id)} lang={language}>
          {report.title}
        </Link>
      </p>
      <Headline report={report} />
      {isActive(roadmap) && <p role="status">{texts.still_written}</p>}
      {report.pieces_total > 0 && (
        <>
          <Glance report={report} />
          <DoubtfulLinks report={report} language={language} />
          <ConceptFindings report={report} language={language} />
        </>
      )}
      <WholeFindings report={report} roadmap={roadmap} />
      <RuleTables rules={report.rules} />
      <SpentTable spent={report.spent} />
    </>
  );
}

/** How much was looked at and what was found, in a sentence or two; only what was looked at whole is called good. */
function Headline({ report }: { readonly report: QualityReport }) {
  const texts = useTexts(QUALITY);
  const { pieces_total, pieces_checked, findings_count, blocking_count } = report;
  const state = readState(report);
  const said = {
    empty: texts.states.empty,
    unchecked: texts.states.unchecked(pieces_total),
    partial: texts.states.partial(pieces_checked, pieces_total),
    checked: texts.states.checked(pieces_total),
  };
  const mood = blocking_count > 0 ? 'bad' : state === 'checked' ? 'good' : 'warn';
  return (
    <div className={`notice ${mood}`}>
      <p>
        <strong>{said[state]}</strong>
      </p>
      {(pieces_checked > 0 || findings_count > 0) && (
        <p>{texts.found(blocking_count, findings_count - blocking_count)}</p>
      )}
    </div>
  );
}

const isActive = (roadmap: RoadmapView | undefined): boolean =>
  roadmap !== undefined && !isTerminal(roadmap.status);

const isUnknown = (error: unknown): boolean =>
  error instanceof RoadwrightError && (error.status === 404 || error.code === 'invalid_id');
