import { AppError, IDENTIFIER_SCHEMES, type Identifier, type WorkItem } from '@roadwright/domain';

/** A work as statements select it with WORK_COLUMNS. */
export interface WorkRow extends WorkItem {
  readonly merged_into: string | null;
}

/** The columns of a WorkRow, from the table `work`, with the identifiers of all that was merged into it. */
export const WORK_COLUMNS = `
    work.work_id, work.merged_into, work.title, work.authors, work.year, work.journal,
    (
      select coalesce(json_agg(json_build_object('scheme', known.scheme, 'value', known.value)), '[]')
      from roadwright.work as member
      join roadwright.work_identifier as known on known.work_id = member.work_id
      where member.work_id = work.work_id or member.merged_into = work.work_id
    ) as identifiers,
    roadwright.utc_text(work.created_at) as created_at,
    roadwright.utc_text(work.updated_at) as updated_at`;

/** Gives a work as lists show it. */
export const toWorkItem = (row: WorkRow): WorkItem => ({
  work_id: row.work_id,
  title: row.title,
  authors: row.authors,
  year: row.year,
  journal: row.journal,
  identifiers: sortIdentifiers(row.identifiers),
  created_at: row.created_at,
  updated_at: row.updated_at,
});

/** The most trusted first. */
export const sortIdentifiers = (identifiers: readonly Identifier[]): Identifier[] =>
  identifiers.toSorted(
    (one, other) =>
      IDENTIFIER_SCHEMES.indexOf(one.scheme) - IDENTIFIER_SCHEMES.indexOf(other.scheme) ||
      (one.value < other.value ? -1 : 1),
  );

/** Where to find a work that was merged away. */
export interface MergedWork {
  readonly merged_into: string;
}

/** The error for works that are not stored. */
export const createWorkNotFound = (...work_ids: readonly string[]): AppError =>
  new AppError(
    'work_not_found',
    work_ids.length === 1 ? `There is no work ${work_ids[0]}.` : `There are no works ${work_ids.join(', ')}.`,
  );
