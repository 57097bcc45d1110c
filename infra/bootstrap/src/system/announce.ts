import type { LaunchConfig } from '@roadwright/config';

interface Announcement {
  url: string;
  /** The embedded database's folder; null for a given database. */
  database_folder: string | null;
  logs: string;
}

/** The block that tells a person where everything is. */
export function announce(config: LaunchConfig, { url, database_folder, logs }: Announcement): string {
  return [
    '',
    'Roadwright is ready.',
    '',
    `  Page      ${url}`,
    `  API       ${url}/docs`,
    `  Provider  ${config.llm_provider}`,
    `  Data      ${database_folder ?? 'the database of DATABASE_URL'}`,
    `  Logs      ${logs}`,
    '',
    '  npm start -- "Learn Rust ownership"   makes a course, from a second terminal too',
    '  Ctrl-C                                stops everything; the data stays',
    '',
  ].join('\n');
}
