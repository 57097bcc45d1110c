interface Announcement {
  page: string;
  api: string;
  /** The embedded database's folder; null for a given database. */
  database_folder: string | null;
  /** Null when the processes write to this terminal. */
  logs: string | null;
  /** Null when the processes name it themselves on this terminal. */
  provider: string | null;
  /** Whether callers need a key. */
  auth: 'off' | 'api_key';
  /** Tasks that an earlier run has left. */
  unfinished: number;
}

/** The block that tells a person where everything is. */
export function announce(announcement: Announcement): string {
  const { page, api, auth, database_folder, logs, provider, unfinished } = announcement;
  return [
    '',
    'Roadwright is ready.',
    '',
    `  Page      ${page}`,
    `  API       ${api}/docs`,
    ...(auth === 'off' ? [] : ['  Keys      npm run roadwright -- keys create']),
    ...(provider === null ? [] : [`  Provider  ${provider}`]),
    `  Data      ${database_folder ?? 'the database of DATABASE_URL'}`,
    ...(logs === null ? [] : [`  Logs      ${logs}`]),
    ...(unfinished === 0 ? [] : [`  Tasks     ${unfinished === 1 ? '1 goes on' : `${unfinished} go on`}`]),
    '',
    '  npm start -- "Learn Rust ownership"   makes a course, from a second terminal too',
    '  Ctrl-C                                stops everything; the data stays',
    '',
  ].join('\n');
}
