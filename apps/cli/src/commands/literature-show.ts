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
  let cursor: string | null | undefined;
  let count = 0;
  do {
    const page = await client.listReferences(work_id, { limit: PAGE, signal, ...(cursor ? { cursor } : {}) });
    for (const { ordinal, text, identifiers, work_id: cited, ...entry } of page.items) {
      const what = entry.title === '' ? toPlainLine(text) : renderWorkLine({ ...entry, journal: '' });
      const names = [renderIdentifiers(identifiers), cited === null ? '' : `work ${cited}`];
      terminal.print([`[${ordinal}] ${what}`, ...names].filter((part) => part !== '').join('  '));
    }
    count += page.items.length;
    cursor = page.next_cursor;
  } while (cursor !== null);
  if (count === 0) terminal.complain('No references of this work are known.');
  return EXIT.done;
}
