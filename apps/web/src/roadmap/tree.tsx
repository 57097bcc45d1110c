import type { RoadmapView } from '@roadwright/domain';
import { StatusMark } from '../page/status-mark.tsx';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';

interface TreeProps {
  readonly roadmap: RoadmapView;
  readonly concept_id: string | null;
}

/** The stages, modules and concepts of a course, each concept with its state. */
export function Tree({ roadmap, concept_id }: TreeProps) {
  return (
    <>
      <Link href={roadmapPath(roadmap.roadmap_id)} className="tree-title">
        {roadmap.title}
      </Link>
      <ol lang={roadmap.language}>
        {roadmap.stages.map((stage) => (
          <li key={stage.stage_id}>
            <strong>{stage.title}</strong>
            <ol>
              {stage.modules.map((module) => (
                <li key={module.module_id}>
                  {module.title}
                  <ul>
                    {module.concepts.map((concept) => (
                      <li key={concept.concept_id}>
                        <Link
                          href={roadmapPath(roadmap.roadmap_id, concept.concept_id)}
                          aria-current={concept.concept_id === concept_id ? 'page' : undefined}
                        >
                          <StatusMark status={concept.status} /> {concept.title}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </>
  );
}
