const WARN = 40;
const LEVELS: Record<number, string> = { 40: 'warning', 50: 'error', 60: 'fatal' };

/**
 * What of a child's output line a person at the terminal should see; null: nothing, the log file has it.
 * JSON lines are pino's, of which only warnings and worse are worth a look; anything else was meant for a person.
 */
export function readLine(line: string): string | null {
  const entry = parseEntry(line);
  if (entry === null) return line.trim() === '' ? null : line;
  const level = Number(entry.level);
  if (level < WARN) return null;
  const cause = entry.err;
  const reason =
    typeof cause === 'object' && cause !== null && 'message' in cause ? ` (${cause.message})` : '';
  return `${LEVELS[level] ?? 'error'}: ${entry.msg ?? line}${reason}`;
}

function parseEntry(line: string): Record<string, unknown> | null {
  if (!line.startsWith('{')) return null;
  try {
    const value = JSON.parse(line);
    return typeof value.level === 'number' ? value : null;
  } catch {
    return null;
  }
}
