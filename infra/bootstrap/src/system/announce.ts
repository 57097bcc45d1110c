interface Announcement {
  url: string;
  /** The embedded database's folder; null for a given database. */
  database_folder: string | null;
  logs: string;
  provider: string;
}

/** The block that tells a person where everything is. */
export function announce({ url, database_folder, logs, provider }: Announcement): string {
  return [
    '',
    'Roadwright is ready.',
    '',
    `  Page      ${url}`,
    `  API       ${url}/docs`,
    `  Provider  ${provider}`,
    `  Data      ${database_folder ?? 'the database of DATABASE_URL'}`,
    `  Logs      ${logs}`,
    '',
    '  npm start -- "Learn Rust ownership"   makes a course, from a second terminal too',
    '  Ctrl-C                                stops everything; the data stays',
    '',
  ].join('\n');
}
