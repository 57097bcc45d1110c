/** Renders a duration for a person: `8s`, `3m 05s`, `1h 02m`. */
export function renderDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  if (hours > 0) return `${hours}h ${two(minutes % 60)}m`;
  return minutes > 0 ? `${minutes}m ${two(seconds % 60)}s` : `${seconds}s`;
}

/** Renders a number of weeks: `1 week`, `3 weeks`. */
export const renderWeeks = (weeks: number): string => (weeks === 1 ? '1 week' : `${weeks} weeks`);
