import type { Resources } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { Link } from '../route/link.tsx';
import { workPath } from '../route/route.ts';
import { OutsideLink } from './outside-link.tsx';
import { ROADMAP } from './texts.ts';

interface ResourceListProps {
  readonly resources: Resources;
  readonly language: string;
}

/** Where to read on; what is in our own store has its page here. */
export function ResourceList({ resources: { resources }, language }: ResourceListProps) {
  const texts = useTexts(ROADMAP);
  if (resources.length === 0) return null;
  return (
    <section aria-labelledby="resources">
      <h2 id="resources">{texts.resources}</h2>
      <ul className="resources">
        {resources.map(({ url, title, resource_type, description, work_id }) => (
          <li key={url}>
            <OutsideLink href={url}>
              <bdi>{title}</bdi>
            </OutsideLink>{' '}
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
          </li>
        ))}
      </ul>
    </section>
  );
}
