import type { Finding, QualityReport, RoadmapView } from '@roadwright/domain';
import type { ReactNode } from 'react';
import { useTexts } from '../language/use-language.ts';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { findNode } from './find-node.ts';
import { FindingList } from './finding-list.tsx';
import { QUALITY } from './texts.ts';

interface WholeFindingsProps {
  readonly report: QualityReport;
  /** Undefined until it has been read. */
  readonly roadmap: RoadmapView | undefined;
}

/** What was found in the outline, and in all that is written taken together. */
export function WholeFindings({ report, roadmap }: WholeFindingsProps) {
  const texts = useTexts(QUALITY);
  const { outline, course } = report;
  const place = ({ where }: Finding) => <NodeLink report={report} roadmap={roadmap} id={where} />;
  return (
    <>
      <Part id="outline" title={texts.outline}>
        {outline.length === 0 ? (
          <p>{texts.outline_clean}</p>
        ) : (
          <FindingList findings={outline} place={place} />
        )}
      </Part>
      <Part id="course" title={texts.whole_course}>
        {course === null && <p>{texts.course_unchecked}</p>}
        {course?.findings.length === 0 && <p>{texts.course_clean}</p>}
        {course !== null && course.findings.length > 0 && (
          <FindingList findings={course.findings} place={place} />
        )}
      </Part>
    </>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

const Part = ({ id, title, children }: PartProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

/** Leads to a concept that a finding speaks of; a stage or module is named, and without an id it is about all. */
function NodeLink({ report, roadmap, id }: WholeFindingsProps & { readonly id: string }) {
  const texts = useTexts(QUALITY);
  const node = findNode({ report, roadmap, id });
  if (node === 'whole') return <span className="fine">{texts.places.whole}</span>;
  const title = <bdi lang={roadmap?.language}>{node.title}</bdi>;
  return node.concept_id === null ? (
    <span className="fine">{title}</span>
  ) : (
    <Link href={roadmapPath(report.roadmap_id, node.concept_id)}>{title}</Link>
  );
}
