/** How a part is filled: by colour and by pattern, so that nobody needs to tell colours apart. */
export type Fill = 'good' | 'warn' | 'bad' | 'barred' | 'unknown';

interface SharePart {
  readonly key: string;
  readonly fill: Fill;
  readonly count: number;
  readonly name: string;
}

/** Draws what a whole is made of as one bar, with the same in words. */
export function ShareBar({ parts }: { readonly parts: readonly SharePart[] }) {
  const present = parts.filter(({ count }) => count > 0);
  return (
    <>
      <div className="share-bar" aria-hidden="true">
        {present.map(({ key, fill, count }) => (
          <span key={key} className={`fill ${fill}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="share-parts">
        {present.map(({ key, fill, count, name }) => (
          <li key={key}>
            <span className={`fill ${fill}`} aria-hidden="true" /> <strong>{count}</strong> {name}
          </li>
        ))}
      </ul>
    </>
  );
}
