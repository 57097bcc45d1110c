/** Levels of a log line that are not worth a look at the terminal. */
const QUIET = new Set(['trace', 'debug', 'info']);

/** What a line of a child's output means to the launcher. */
export interface ReadLine {
  /** What a person at the terminal should see; null: nothing, the log file has it. */
  shown: string | null;
  /** The provider that the child says it writes with. */
  provider: string | null;
}

/** Reads a line. JSON is the log's, of which only warnings and worse are worth a look; other text is for a person. */
export function readLine(line: string): ReadLine {
  const entry = parseEntry(line);
  if (entry === null) return { shown: line.trim() === '' ? null : line, provider: null };
  const provider = typeof entry.provider === 'string' ? entry.provider : null;
  if (QUIET.has(entry.level)) return { shown: null, provider };
  const cause = entry.error;
  const reason =
    typeof cause === 'object' && cause !== null && 'message' in cause ? ` (${cause.message})` : '';
  return { shown: `${entry.level}: ${entry.msg ?? line}${reason}`, provider };
}

function parseEntry(line: string): (Record<string, unknown> & { level: string }) | null {
  if (!line.startsWith('{')) return null;
  try {
    const value = JSON.parse(line);
    return typeof value.level === 'string' ? value : null;
  } catch {
    return null;
  }
}
