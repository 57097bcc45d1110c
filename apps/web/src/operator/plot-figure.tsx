import { lazy, Suspense } from 'react';

const LinePlot = lazy(async () => ({ default: (await import('./line-plot.tsx')).LinePlot }));

interface PlotFigureProps {
  readonly title: string;
  readonly times: readonly number[];
  readonly lines: readonly {
    readonly name: string;
    readonly colour: string;
    readonly values: readonly (number | null)[];
  }[];
}

/** A plot with its title, and its lines by name with what they say now. */
export function PlotFigure({ title, times, lines }: PlotFigureProps) {
  return (
    <figure className="plot-figure">
      <figcaption>
        <strong>{title}</strong>
        {lines.map(({ name, colour, values }) => {
          const last = values.at(-1) ?? null;
          return (
            <span key={name} className="plot-line">
              <span aria-hidden="true" className="plot-colour" style={{ background: `var(${colour})` }} />
              {name} {last === null ? '–' : Math.round(last * 10) / 10}
            </span>
          );
        })}
      </figcaption>
      <Suspense fallback={<div className="plot" />}>
        <LinePlot times={times} lines={lines} />
      </Suspense>
    </figure>
  );
}
