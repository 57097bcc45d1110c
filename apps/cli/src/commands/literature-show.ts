import { eachItem } from '@roadwright/client';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { renderIdentifiers, renderWork, renderWorkLine } from '../literature/render-work.ts';
import { toPlainLine, toPlainText } from '../terminal/plain-text.ts';

export interface LiteratureShowOptions {
  readonly references?: boolean;
  readonly text?: boolean;
  readonly bibtex?: boolean;
  readonly ris?: boolean;
  readonly json?: boolean;
}

/** Shows a work, what it cites, its text or its citation. */
export async function literatureShow(
  deps: CliDeps,
  work_id: string,
  { references, text, bibtex, ris, json }: LiteratureShowOptions,
): Promise<number> {
  const { client, terminal, interrupted: signal } = deps;
  if (references) return await showReferences(deps, work_id);
  if (text) terminal.print(toPlainText((await client.getFulltext(work_id, { signal })).text));
  else if (bibtex || ris) {
    const citation = await client.getCitation(work_id, bibtex ? 'bibtex' : 'ris', { signal });
    terminal.print(toPlainText(citation).trimEnd());
  } else {
    const work = await client.getWork(work_id, { signal });
    if (json) terminal.print(JSON.stringify(work));
    else {
      if (work.work_id !== work_id.toLowerCase()) {
        terminal.print(terminal.paint('quiet', `${work_id} was merged into ${work.work_id}`));
      }
      for (const line of renderWork(work, terminal.paint)) terminal.print(line);
    }
  }
  return EXIT.done;
}

const PAGE = 100;

async function showReferences(
  { client, terminal, interrupted: signal }: CliDeps,
  work_id: string,
): Promise<number> {
  let count = 0;
  const options = { limit: PAGE, signal };
  const references = eachItem((page) => client.listReferences(work_id, { ...options, ...page }));
  for await (const { ordinal, text, identifiers, work_id: cited, ...entry } of references) {
    const what = entry.title === '' ? toPlainLine(text) : renderWorkLine({ ...entry, journal: '' });
    const names = [renderIdentifiers(identifiers), cited === null ? '' : `work ${cited}`];
    terminal.print([`[${ordinal}] ${what}`, ...names].filter((part) => part !== '').join('  '));
    count += 1;
  }
  if (count === 0) terminal.complain('No references of this work are known.');
  return EXIT.done;
}
