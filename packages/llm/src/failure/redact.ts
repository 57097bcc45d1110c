/** Takes keys, user names and query strings out of a provider's own words and joins them to one line. */
export function redact(message: string, max_length: number): string {
  const line = message
    .replaceAll(/\bBearer\s+\S+/gi, 'Bearer …')
    .replaceAll(/\b(sk|pk|rk|key|gsk|xai|AIza)[-_]?[A-Za-z0-9*_-]{8,}/g, '…')
    .replaceAll(/(https?:\/\/)(?:[^\s/?#@]*@)?([^\s?#]*)(?:[?#]\S*)?/g, '$1$2')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > max_length ? `${line.slice(0, max_length - 1).toWellFormed()}…` : line;
}
