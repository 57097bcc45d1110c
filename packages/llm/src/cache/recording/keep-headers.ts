/** What says something about pace and time, or finds the request in a provider's log; nothing about who asked. */
const KEPT =
  /^(retry-after(-ms)?|x-should-retry|content-type|date|(x-)?request-id|(x-|anthropic-)?ratelimit-.+)$/;

/** Keeps the few headers of an answer that a recording needs, in the order of their names. */
export const keepHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => KEPT.test(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
