import { type ReactNode, useId } from 'react';

interface TileProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One of the things that are seen at a glance. */
export function Tile({ title, children }: TileProps) {
  const heading = useId();
  return (
    <section className="tile" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  );
}
