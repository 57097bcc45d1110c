/** The lag, in milliseconds, that this part of the frames did not pass, such as 0.99; NaN when there are none. */
export function readLag(lags: readonly number[], part: number): number {
  const wanted = Math.ceil(part * lags.reduce((sum, frames) => sum + frames, 0));
  let seen = 0;
  for (const [lag_ms, frames] of lags.entries()) {
    seen += frames;
    if (seen >= wanted && seen > 0) return lag_ms;
  }
  return Number.NaN;
}
