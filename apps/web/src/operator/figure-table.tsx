import { type ReactNode, useId } from 'react';

interface FigureTableProps {
  readonly title: string;
  readonly heads: readonly string[];
  /** Each with a key of its own; the first cell names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Said instead of an empty table. */
  readonly nothing: string;
}

/** A table of figures with its title. */
export function FigureTable({ title, heads, rows, nothing }: FigureTableProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {rows.length === 0 ? (
        <p className="fine">{nothing}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
        <section className="scroll" tabIndex={0} aria-labelledby={heading}>
          <table className="figure-table" aria-labelledby={heading}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells: [name, ...cells] }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, at) => (
                    <td key={at}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
