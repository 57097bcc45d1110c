type Unit = 'second' | 'minute' | 'hour';

const write = (tag: string, value: number, unit: Unit): string =>
  new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short' }).format(value);

/** Writes a duration for a person in the language of a tag: `8 sec`, `3 min`, `1 hr 5 min`. */
export function formatDuration(ms: number, tag: string): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return write(tag, seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return write(tag, minutes, 'minute');
  const hours = write(tag, Math.floor(minutes / 60), 'hour');
  return minutes % 60 === 0 ? hours : `${hours} ${write(tag, minutes % 60, 'minute')}`;
}
