import type { Resources } from '@roadwright/domain';

/** Where to read on. */
export function ResourceList({ resources: { resources } }: { readonly resources: Resources }) {
  if (resources.length === 0) return null;
  return (
    <section aria-labelledby="resources">
      <h2 id="resources">Resources</h2>
      <ul className="resources">
        {resources.map(({ url, title, resource_type, description }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {title}
            </a>{' '}
            <span className="tag">{resource_type}</span>
            {description !== '' && <p>{description}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
