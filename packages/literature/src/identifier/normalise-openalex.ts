const OPENALEX =
  /^(?:https?:\/\/(?:api\.|www\.)?openalex\.org\/(?:works\/)?|openalex:)?(w[1-9]\d{0,11})[/.,;)\]]*$/i;

/** Gives the OpenAlex id of a work that a field, label or address holds, as `W` and digits; null when none. */
export function normaliseOpenalex(text: string): string | null {
  return OPENALEX.exec(text.trim())?.[1]?.toUpperCase() ?? null;
}
