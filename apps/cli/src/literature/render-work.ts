import {
  type ComponentView,
  type Identifier,
  WORK_COMPONENTS,
  type WorkItem,
  type WorkView,
} from '@roadwright/domain';
import { renderTable } from '../render/table.ts';
import type { Paint } from '../terminal/paint.ts';
import { toPlainLine } from '../terminal/plain-text.ts';

const MOST_AUTHORS = 8;

/** Renders what a work is, what is there of it and what it was merged from, as lines for a person. */
export function renderWork(work: WorkView, paint: Paint): string[] {
  const { merges, references_count, cited_by_count } = work;
  return [
    paint('title', renderTitle(work)),
    ...[renderAuthors(work.authors), renderPlace(work)].filter((line) => line !== ''),
    ...renderTable([
      ['work_id', work.work_id],
      ...work.identifiers.map(({ scheme, value }) => [scheme, toPlainLine(value)]),
      ...work.urls.map((url) => ['url', toPlainLine(url)]),
    ]),
    ...renderTable(WORK_COMPONENTS.map((name) => [name, renderComponent(work.components[name])])),
    `${references_count} references, cited by ${cited_by_count} of the works here`,
    ...(merges.length === 0 ? [] : ['Merged from:']),
    ...renderTable(
      merges.map(({ merge_id, merged_id, reason, decided_by, merged_at }) => [
        `  ${merged_id}`,
        `${reason}, by ${decided_by === 'person' ? 'a person' : 'the rules'} on ${merged_at.slice(0, 10)}, merge ${merge_id}`,
      ]),
    ),
  ];
}

/** Renders a work on one line. */
export function renderWorkLine(work: Pick<WorkItem, 'title' | 'authors' | 'year' | 'journal'>): string {
  const about = [work.authors[0] ?? '', work.authors.length > 1 ? 'et al.' : '', work.year ?? ''];
  const who = about.filter((part) => part !== '').join(' ');
  const notes = [who, work.journal].map((part) => toPlainLine(part)).filter((part) => part !== '');
  return `${renderTitle(work)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}

/** Renders identifiers on one line. */
export const renderIdentifiers = (identifiers: readonly Identifier[]): string =>
  identifiers.map(({ scheme, value }) => `${scheme}:${toPlainLine(value)}`).join(' ');

const renderTitle = ({ title }: { readonly title: string }): string =>
  title === '' ? '(its title is not known yet)' : toPlainLine(title);

function renderAuthors(authors: readonly string[]): string {
  const shown = authors.slice(0, MOST_AUTHORS).map(toPlainLine).join('; ');
  const left = authors.length - MOST_AUTHORS;
  return left > 0 ? `${shown}; and ${left} more` : shown;
}

function renderPlace({ journal, volume, number, pages, year }: WorkView): string {
  const issue = `${volume}${number === '' ? '' : `(${number})`}`;
  const place = [`${journal} ${issue}`.trim(), pages, year === null ? '' : String(year)];
  return toPlainLine(place.filter((part) => part !== '').join(', '));
}

function renderComponent({ status, progress, attempts, error }: ComponentView): string {
  const far = status === 'processing' ? ` ${Math.floor(progress * 100)}%` : '';
  const tries = attempts > 1 ? ` after ${attempts} attempts` : '';
  const reason = error === null ? '' : `: ${toPlainLine(error.detail)} (${error.code})`;
  return `${status}${far}${tries}${reason}`;
}
