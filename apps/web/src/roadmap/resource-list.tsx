import type { ResourceView } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { Link } from '../route/link.tsx';
import { workPath } from '../route/route.ts';
import { LinkMark } from './link-mark.tsx';
import { ResourceLink } from './resource-link.tsx';
import { ROADMAP } from './texts.ts';

interface ResourceListProps {
  readonly resources: { readonly resources: readonly ResourceView[] };
  readonly language: string;
}

/** Where to read on, and whether it is known to be there; what is in our own store has its page here. */
export function ResourceList({ resources: { resources }, language }: ResourceListProps) {
  const texts = useTexts(ROADMAP);
  if (resources.length === 0) return null;
  return (
    <section aria-labelledby="resources">
      <h2 id="resources">{texts.resources}</h2>
      <ul className="resources">
        {resources.map((resource, index) => {
          const { url, resource_type, description, work_id, link } = resource;
          return (
            <li key={url} id={`resource-${index + 1}`}>
              <ResourceLink resource={resource} />{' '}
              <span className="tag">{texts.resource_types[resource_type]}</span>
              {work_id !== undefined && (
                <>
                  {' '}
                  <Link href={workPath(work_id)} className="fine">
                    {texts.in_store}
                  </Link>
                </>
              )}
              {description !== '' && <p lang={language}>{description}</p>}
              <LinkMark link={link} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
